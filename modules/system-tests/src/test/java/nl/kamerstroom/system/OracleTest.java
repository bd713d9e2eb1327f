package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.kamerstroom.events.EventPublished;
import org.junit.jupiter.api.Test;

/** The oracle does not just repeat the services: it must find what the letters were written to state, and nothing else. */
class OracleTest {

    private static final long SEED = 20_220_309;

    @Test
    void shouldFindExactlyWhatTheLettersWereWrittenToState() {
        // Given
        List<SeededLetter> letters = new LetterSeeds(SEED, 7).take(200);
        List<SeededLetter.Stated> stated = new ArrayList<>();
        letters.forEach(letter -> stated.addAll(letter.states()));

        // When
        List<EventPublished> events;
        try (Oracle oracle = new Oracle()) {
            oracle.read(letters);
            events = oracle.events(letters.stream().map(SeededLetter::id).toList());
        }

        // Then
        assertThat(events).hasSameSizeAs(stated);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).getType()).isEqualTo(stated.get(i).type());
            assertThat(events.get(i).getHeader().getSubjectKey())
                    .startsWith(stated.get(i).subject());
        }
    }

    @Test
    void shouldWriteTheSameLettersForTheSameSeedAndOthersForAnother() {
        // Given
        List<SeededLetter> letters = new LetterSeeds(SEED, 1).take(50);

        // When
        List<SeededLetter> again = new LetterSeeds(SEED, 1).take(50);

        // Then
        assertThat(again).isEqualTo(letters);
        assertThat(new LetterSeeds(SEED + 1, 1).take(50)).isNotEqualTo(letters);
        assertThat(new LetterSeeds(SEED, 2).take(50)).doesNotContainAnyElementsOf(letters);
    }
}
