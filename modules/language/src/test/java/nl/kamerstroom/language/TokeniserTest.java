package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            De F-16's vliegen.         | de f-16's vliegen .
            Hr.Ms. Rotterdam vaart uit. | hr.ms. rotterdam vaart uit .
            Om 14.00 uur, in Brussel.  | om 14.00 uur , in brussel .
            milieu- en transport       | milieu - en transport
            (Gymnich) komt             | ( gymnich ) komt
            600.000 drones             | 600.000 drones
            """)
    void shouldCutASentenceIntoTokens(String sentence, String tokens) {
        // When
        Analysis analysis = sentences.analyse(sentence.strip());

        // Then
        assertThat(String.join(" ", analysis.tokens().stream().map(Token::word).toList()))
                .isEqualTo(tokens.strip());
    }
}
