package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ten laste van, begroting          | De kosten komen ten laste van de begroting.       | ten laste van
            begroting, ten laste van          | De kosten komen ten laste van de begroting.       | begroting
            in mei, *voorzitter van           | In mei spreekt de commissievoorzitter van Denemarken.    | in mei
            luchtverdedig*, *munitie          | Extra luchtverdedigingsmunitie wordt geleverd.    | luchtverdedig*
            de begroting                      | De minister spreekt over een begroting.           |
            van de raad                       | De bijeenkomst van de                             |
            raad van                          | In de Raad                                        |
            """)
    void shouldFindTheFirstOfItsOwnOrder(String wordings, String sentence, String first) {
        // Given
        Wordings together = new Wordings(Arrays.stream(wordings.split(", ", -1))
                .map(wording -> Wording.parse(wording.strip()))
                .toList());

        // When
        Optional<Wording> found = together.firstIn(sentences.analyse(sentence).tokens());

        // Then
        assertThat(found.map(Wording::toString)).isEqualTo(Optional.ofNullable(first));
    }
}
