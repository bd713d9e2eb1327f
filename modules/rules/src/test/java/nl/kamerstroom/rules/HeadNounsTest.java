package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import nl.kamerstroom.language.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadNounsTest {

    private static final List<String> NOUNS =
            List.of("raad", "*raad", "*draad", "commissie*", "commissie", "vaste commissie");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raad                | {0, 1}
            energieraad         | {1}
            draad               | {1, 2}
            raadslid            | {}
            commissie           | {3, 4}
            commissiedebat      | {3}
            subcommissie        | {}
            d                   | {}
            """)
    void shouldTellEveryFillerThatNamesAWord(String word, String fillers) {
        // Given
        HeadNouns nouns = new HeadNouns();
        for (int filler = 0; filler < NOUNS.size(); filler++) {
            nouns.add(Wording.parse(NOUNS.get(filler)), filler);
        }

        // When
        BitSet naming = nouns.fillers(word);

        // Then
        assertThat(naming).hasToString(fillers);
    }

    @ParameterizedTest
    @CsvSource({"d", "debat"})
    void shouldLetAStarAloneNameEveryWord(String word) {
        // Given
        HeadNouns nouns = new HeadNouns();
        nouns.add(Wording.parse("*"), 7);

        // When
        BitSet naming = nouns.fillers(word);

        // Then
        assertThat(naming).hasToString("{7}");
    }
}
