package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource({
        "ten laste van, De kosten komen ten laste van de begroting., true",
        "ten laste van, De kosten komen ten goede aan de begroting., false",
        "*voorzitterschap van, Onder covoorzitterschap van de premier., true",
        "luchtverdedig*, Extra luchtverdedigingsmunitie wordt geleverd., true",
        "missie, De commissie heeft vergaderd., false",
        "van de begroting gedekt, Het komt ten laste van de begroting, false"
    })
    void shouldStandInASentence(String wording, String sentence, boolean there) {
        // When
        boolean found = Wording.parse(wording).in(sentences.analyse(sentence).tokens());

        // Then
        assertThat(found).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "ten laste van, laste, 1, true, false",
        "onder *voorzitterschap van, voorzitterschap, 1, false, true",
        "luchtverdedig* van, luchtverdedig, 0, false, false",
        "in op, in, 0, true, false"
    })
    void shouldWakeByItsLongestWord(String wording, String waker, int before, boolean whole, boolean end) {
        // When
        Wording read = Wording.parse(wording);

        // Then
        assertThat(read.waker()).isEqualTo(waker);
        assertThat(read.beforeWaker()).isEqualTo(before);
        assertThat(read.isWhole()).isEqualTo(whole);
        assertThat(read.isEnd()).isEqualTo(end);
    }
}
