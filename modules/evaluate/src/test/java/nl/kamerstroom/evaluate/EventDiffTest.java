package nl.kamerstroom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Modality;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

class EventDiffTest {

    private static final CandidateEvent MEETING = event("MeetingAnnounced", 10, "body", "Eurogroep", "time", "16");

    @Test
    void shouldFindNothingWhereOnlyTheRuleDiffers() {
        // Given
        CandidateEvent again = new CandidateEvent(
                MEETING.type(),
                MEETING.modality(),
                MEETING.negated(),
                0.5,
                MEETING.evidence(),
                MEETING.arguments(),
                "meeting/other",
                List.of());

        // When
        List<EventDifference> differences = EventDiff.of(List.of(MEETING), List.of(again));

        // Then
        assertThat(differences).isEmpty();
    }

    @Test
    void shouldTellWhatWasAddedAndWhatIsGone() {
        // Given
        CandidateEvent other = event("FundingNote", 300, "amount", "EUR 5");

        // When
        List<EventDifference> differences = EventDiff.of(List.of(MEETING), List.of(other));

        // Then
        assertThat(differences).containsExactly(new EventDifference.Gone(MEETING), new EventDifference.Added(other));
    }

    @Test
    void shouldNameWhatChangedInAnEvent() {
        // Given
        CandidateEvent moved = event("MeetingAnnounced", 10, "body", "Eurogroep", "time", "17", "place", "Riga");

        // When
        List<EventDifference> differences = EventDiff.of(List.of(MEETING), List.of(moved));

        // Then
        assertThat(differences)
                .containsExactly(
                        new EventDifference.Changed(MEETING, moved, List.of("place – → Riga", "time 16 → 17")));
    }

    @Test
    void shouldRecogniseAnEventThatIsNowProvedElsewhere() {
        // Given
        CandidateEvent elsewhere = event("MeetingAnnounced", 400, "body", "Eurogroep", "time", "16");

        // When
        List<EventDifference> differences = EventDiff.of(List.of(MEETING), List.of(elsewhere));

        // Then
        assertThat(differences)
                .containsExactly(new EventDifference.Changed(MEETING, elsewhere, List.of("words that prove it")));
    }

    @Test
    void shouldNotCallOneDocumentAChangeOfAnother() {
        // Given
        CandidateEvent one = event("DocumentReferenced", 10, "document", "kst-1");
        CandidateEvent other = event("DocumentReferenced", 10, "document", "kst-2");

        // When
        List<EventDifference> differences = EventDiff.of(List.of(one), List.of(other));

        // Then
        assertThat(differences).extracting(EventDifference::name).containsExactly("gone", "added");
    }

    @Test
    void shouldPairEventsOfOneSentenceByWhatTheySay() {
        // Given
        CandidateEvent april = event("FundingNote", 10, "amount", "EUR 1", "time", "april");
        CandidateEvent may = event("FundingNote", 10, "amount", "EUR 2", "time", "mei");

        // When
        List<EventDifference> differences = EventDiff.of(List.of(april, may), List.of(may));

        // Then
        assertThat(differences).containsExactly(new EventDifference.Gone(april));
    }

    @Test
    void shouldCountByType() {
        // Given
        LetterDiff same = new LetterDiff("a", List.of());
        LetterDiff other = new LetterDiff("b", List.of(new EventDifference.Added(MEETING)));

        // When
        List<String> counts = LetterDiff.counts(List.of(same, other));

        // Then
        assertThat(counts)
                .containsExactly(
                        "type                         added    gone changed",
                        "MeetingAnnounced                 1       0       0",
                        "all                              1       0       0",
                        "1 of 2 letters differ");
    }

    private static CandidateEvent event(String type, int start, String... rolesAndValues) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < rolesAndValues.length; i += 2) {
            String value = rolesAndValues[i + 1];
            Evidence words = new Evidence(new Span(start, start + value.length()), value);
            arguments.add(new Argument(rolesAndValues[i], value, Optional.empty(), Optional.of(words), List.of()));
        }
        String quote = "sentence at " + start;
        Evidence evidence = new Evidence(new Span(start, start + quote.length()), quote);
        return new CandidateEvent(type, Modality.PLANNED, false, 0.9, evidence, arguments, "test/rule", List.of());
    }
}
