package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kamerstroom.recognise.MoneyMention.Qualifier;
import nl.kamerstroom.text.LetterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyRecogniserTest {

    private final Recogniser recogniser = new MoneyRecogniser();

    @ParameterizedTest
    @CsvSource({
        "€ 5 miljoen, EXACT",
        "circa € 5 miljoen, APPROXIMATE",
        "ruim € 5 miljoen, OVER",
        "bijna € 5 miljoen, UNDER",
        "hooguit € 5 miljoen, MAXIMUM",
        "een vergoeding tot een bedrag van € 5 miljoen, MAXIMUM",
        "minstens € 5 miljoen, MINIMUM",
        "circa € 5 à 10 miljoen, RANGE"
    })
    void shouldTellHowExactTheNumberIs(String words, Qualifier qualifier) {
        // When
        var mentions = recogniser.recognise(RecogniserCorpus.letter("Het gaat om " + words + "."));

        // Then
        assertThat(mentions)
                .singleElement()
                .isInstanceOfSatisfying(
                        MoneyMention.class,
                        money -> assertThat(money.qualifier()).isEqualTo(qualifier));
    }

    @Test
    void shouldScaleTheCellsOfATable() {
        // Given
        String letter = """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 9 maart 2022

                De middelen zijn als volgt verdeeld over de jaren.

                Bedragen x € 1.000          2024      2025
                ------------------------------------------
                Dijken                     1.250        -5
                Gemalen                        0       n.b.
                Sluizen                  10 - 12    3 tot 4

                Ik ga daar later op in.
                """;

        // When
        var mentions = recogniser.recognise(new LetterReader().read(letter));

        // Then
        assertThat(mentions)
                .extracting(Mention::value)
                .containsExactly("EUR 1250000", "EUR -5000", "EUR 10000..12000", "EUR 3000..4000");
    }

    @Test
    void shouldTakeTheScaleFromTheCaptionAndLeaveCountsAlone() {
        // Given
        String letter = """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 9 maart 2022

                De uitgaven zijn als volgt verdeeld (bedragen in miljoenen euro):

                Maatregel                  2024      Aantal
                Dijken                      1,5          12
                Aantal gemalen               14          16

                Ik ga daar later op in.
                """;

        // When
        var mentions = recogniser.recognise(new LetterReader().read(letter));

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactly("EUR 1500000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(x € 1.000) | 1000",
                "Bedragen x € 1 miljoen | 1000000",
                "(bedragen in miljoenen euro) | 1000000",
                "x €1 mln. | 1000000",
                "(in duizenden euro's) | 1000",
                "€ mld | 1000000000",
                "Uitgaven in euro | 1",
                "(× € 1.000.000) | 1000000"
            })
    void shouldReadTheScaleOfATable(String words, String factor) {
        // When
        var scale = MoneyScale.of(words);

        // Then
        assertThat(scale).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aantal x 1.000", "2024", "Maatregel", "Kosten per euro 1,20", "in 2024"})
    void shouldReadNoScaleWhereNoneIsGiven(String words) {
        // When
        var scale = MoneyScale.of(words);

        // Then
        assertThat(scale).isEmpty();
    }

    @Test
    void shouldFindTheSameInEveryRun() {
        // Given
        var letter = RecogniserCorpus.letter("Het gaat om € 5 miljoen in 2023 en € 6 miljoen in 2024.");

        // When
        var runs = List.of(recogniser.recognise(letter), recogniser.recognise(letter));

        // Then
        assertThat(runs.getFirst()).isEqualTo(runs.getLast());
    }
}
