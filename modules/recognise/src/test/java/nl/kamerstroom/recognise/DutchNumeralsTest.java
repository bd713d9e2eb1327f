package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "nul, 0",
        "een, 1",
        "één, 1",
        "Drie, 3",
        "twaalf, 12",
        "achttien, 18",
        "tachtig, 80",
        "vijfentwintig, 25",
        "drieëntwintig, 23",
        "honderd, 100",
        "honderdtwintig, 120",
        "honderdeneen, 101",
        "vijftienhonderd, 1500",
        "driehonderdvijftig, 350",
        "duizend, 1000",
        "tweeduizend, 2000",
        "tweeduizendvijfhonderd, 2500",
        "honderdduizend, 100000",
        "tweeduizendentien, 2010"
    })
    void shouldReadCardinal(String word, int number) {
        // When
        var cardinal = DutchNumerals.cardinal(word);

        // Then
        assertThat(cardinal).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "eerste, 1",
        "tweede, 2",
        "derde, 3",
        "achtste, 8",
        "negende, 9",
        "twaalfde, 12",
        "twintigste, 20",
        "eenentwintigste, 21",
        "honderdste, 100",
        "honderdeerste, 101",
        "honderdderde, 103",
        "3e, 3",
        "21ste, 21",
        "2de, 2"
    })
    void shouldReadOrdinal(String word, int number) {
        // When
        var ordinal = DutchNumerals.ordinal(word);

        // Then
        assertThat(ordinal).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen",
                "eenheid",
                "tien5",
                "honderdhonderd",
                "duizendduizend",
                "nulhonderd",
                "wederzijdsduizend"
            })
    void shouldRefuseWhatIsNoCardinal(String word) {
        // When
        var cardinal = DutchNumerals.cardinal(word);

        // Then
        assertThat(cardinal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vrede", "laatste", "meerderde", "tweeeerste", "nulde", "0e", "einde", "beste"})
    void shouldRefuseWhatIsNoOrdinal(String word) {
        // When
        var ordinal = DutchNumerals.ordinal(word);

        // Then
        assertThat(ordinal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000_000})
    void shouldRefuseHostileLengths(int length) {
        // When
        var cardinal = DutchNumerals.cardinal("honderd".repeat(length));

        // Then
        assertThat(cardinal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "een",
                "één",
                "Twee",
                "drie",
                "veertien",
                "tachtig",
                "honderd",
                "duizend",
                "zeventig",
                "nul",
                "elf"
            })
    void shouldTellThatANumberMayBegin(String word) {
        // When
        boolean may = DutchNumerals.mayBegin("op " + word, 3);

        // Then
        assertThat(may).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "raad", "miljoen", "bijna", "ac"})
    void shouldTellThatNoNumberBegins(String word) {
        // When
        boolean may = DutchNumerals.mayBegin(word, 0);

        // Then
        assertThat(may).isFalse();
    }
}
