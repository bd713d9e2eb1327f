package nl.kamerstroom.dead.letters;

import static nl.kamerstroom.dead.letters.Letters.NOON;
import static nl.kamerstroom.dead.letters.Letters.action;
import static nl.kamerstroom.dead.letters.Letters.at;
import static nl.kamerstroom.dead.letters.Letters.failed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.events.DeadLetterVerb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterLedgerTest {

    private static final String ID = "extract-0123456789abcdef";

    private final DeadLetterLedger ledger = new DeadLetterLedger();

    @Test
    void shouldBeOpenUntilSomethingIsDone() {
        // Given
        ledger.add(at(3), failed(ID).build());

        // When
        DeadLetterHistory history = ledger.of(ID).orElseThrow();

        // Then
        assertThat(history.state()).isEqualTo(DeadLetterState.OPEN);
        assertThat(ledger.deadLetters()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"REPLAYED, REPLAYED, 0", "CORRECTED, CORRECTED, 0", "DISCARDED, DISCARDED, 1", "PARKED, PARKED, 1"})
    void shouldBeWhatWasDoneWithIt(DeadLetterVerb verb, DeadLetterState state, long deadLetters) {
        // Given
        ledger.add(action(verb, ID, 3));

        // When
        ledger.add(at(3), failed(ID).build());

        // Then
        assertThat(ledger.of(ID)).map(DeadLetterHistory::state).contains(state);
        assertThat(ledger.deadLetters()).isEqualTo(deadLetters);
    }

    @Test
    void shouldBeOpenAgainWhenItFailsOnceMore() {
        // Given
        ledger.add(at(3), failed(ID).build());
        ledger.add(action(DeadLetterVerb.REPLAYED, ID, 3));

        // When
        ledger.add(
                at(9),
                failed(ID)
                        .setAttempts(2)
                        .setLastSeenAt(NOON.plus(Duration.ofHours(1)))
                        .build());

        // Then
        DeadLetterHistory history = ledger.of(ID).orElseThrow();
        assertThat(history.state()).isEqualTo(DeadLetterState.OPEN);
        assertThat(history.attempts()).isEqualTo(2);
        assertThat(history.firstSeenAt()).isEqualTo(NOON);
        assertThat(ledger.deadLetters()).isEqualTo(1);
    }

    @Test
    void shouldCountTriesThatTheRecordDoesNotTell() {
        // Given
        ledger.add(at(3), failed(ID).build());
        ledger.add(action(DeadLetterVerb.REPLAYED, ID, 3));
        ledger.add(action(DeadLetterVerb.REPLAYED, ID, 4));

        // When
        ledger.add(at(9), failed(ID).setAttempts(1).build());

        // Then
        assertThat(ledger.of(ID)).map(DeadLetterHistory::attempts).contains(3);
    }

    @Test
    void shouldTakeTwoBadEventsOfOneLetterForOneDeadLetter() {
        // Given
        String id = "enrich-0123456789abcdef";
        ledger.add(at(1), failed(id).setReason("missing-argument").build());

        // When
        ledger.add(at(2), failed(id).setReason("bad-argument").build());

        // Then
        assertThat(ledger.all()).hasSize(1);
        assertThat(ledger.of(id)).map(history -> history.failures().size()).contains(2);
    }

    @Test
    void shouldNotCountWhatFailsBehindExtractionAsALostLetter() {
        // Given
        ledger.add(at(1), failed("enrich-0123456789abcdef").build());

        // When
        ledger.add(at(2), failed("sink-postgres-0123456789abcdef").build());

        // Then
        assertThat(ledger.deadLetters()).isZero();
    }

    @Test
    void shouldGroupByCauseTheLargestFirst() {
        // Given
        ledger.add(at(1), failed("extract-0000000000000001").setReason("broken").build());
        ledger.add(at(2), failed("extract-0000000000000002").build());
        ledger.add(
                at(3),
                failed("extract-0000000000000003")
                        .setLastSeenAt(NOON.plus(Duration.ofMinutes(5)))
                        .build());

        // When
        List<CauseGroup> groups = CauseGroup.of(ledger.all());

        // Then
        assertThat(groups)
                .containsExactly(
                        new CauseGroup(
                                "extract",
                                "find-events",
                                "encrypted",
                                2,
                                NOON,
                                NOON.plus(Duration.ofMinutes(5)),
                                "extract-0000000000000003"),
                        new CauseGroup("extract", "find-events", "broken", 1, NOON, NOON, "extract-0000000000000001"));
    }

    @Test
    void shouldSelectByEveryProperty() {
        // Given
        ledger.add(at(1), failed(ID).build());
        Set<DeadLetterState> any = EnumSet.allOf(DeadLetterState.class);

        // When
        List<Selection> taking = List.of(
                Selection.ofId("extract-01"),
                Selection.of(EnumSet.of(DeadLetterState.OPEN)),
                new Selection(
                        Set.of(),
                        Set.of("extract"),
                        Set.of("find-events"),
                        Set.of("encrypted"),
                        Set.of("kst-36045-3"),
                        Optional.of(NOON),
                        Optional.of(NOON.plusMillis(1)),
                        any));
        List<Selection> leaving = List.of(
                Selection.ofId("extract-ff"),
                Selection.of(EnumSet.of(DeadLetterState.PARKED)),
                selection(Set.of("broken"), Set.of()),
                selection(Set.of(), Set.of("kst-1-1")),
                new Selection(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(NOON), any),
                new Selection(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.of(NOON.plusMillis(1)),
                        Optional.empty(),
                        any));

        // Then
        assertThat(taking)
                .allSatisfy(selection -> assertThat(ledger.select(selection)).hasSize(1));
        assertThat(leaving)
                .allSatisfy(selection -> assertThat(ledger.select(selection)).isEmpty());
    }

    private static Selection selection(Set<String> reasons, Set<String> letters) {
        return new Selection(
                Set.of(), Set.of(), Set.of(), reasons, letters, Optional.empty(), Optional.empty(), Set.of());
    }
}
