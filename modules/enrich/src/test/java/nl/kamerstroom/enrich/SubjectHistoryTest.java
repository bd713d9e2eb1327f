package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.KnownEvent;
import nl.kamerstroom.platform.Catalogue;
import org.junit.jupiter.api.Test;

class SubjectHistoryTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SubjectRules RULES = SubjectRules.load();

    private static final KnownEvent ANNOUNCED =
            event("a", "MeetingAnnounced", "2022-03-01", "body=dmm", "place=brussel", "time=16");

    @Test
    void shouldCallTheFirstOnASubjectNew() {
        assertThat(history().link(ANNOUNCED)).isEqualTo(Link.NEW);
    }

    @Test
    void shouldCallRepeatedWhatSaysNothingMore() {
        // Given
        KnownEvent shorter = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "time=16");

        // When
        Link link = history(ANNOUNCED).link(shorter);

        // Then
        assertThat(link).isEqualTo(Link.REPEATED);
    }

    @Test
    void shouldCallChangedWhatSaysSomethingElse() {
        // Given
        KnownEvent moved = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "place=riga", "time=16");

        // When
        Link link = history(ANNOUNCED).link(moved);

        // Then
        assertThat(link).isEqualTo(new Link(Change.CHANGED, Optional.of("a")));
    }

    @Test
    void shouldCompareWithTheNewestLetterAndNotWithWhatItReplaced() {
        // Given
        KnownEvent moved = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "place=riga", "time=16");
        KnownEvent movedBack = event("c", "MeetingAnnounced", "2022-03-07", "body=dmm", "place=brussel", "time=16");

        // When
        Link link = history(ANNOUNCED, moved).link(movedBack);

        // Then
        assertThat(link).isEqualTo(new Link(Change.CHANGED, Optional.of("b")));
    }

    @Test
    void shouldCallARescheduledMeetingChanged() {
        // Given
        KnownEvent rescheduled = event("b", "MeetingRescheduled", "2022-03-05", "body=dmm", "oldTime=16", "time=23");

        // When
        Link link = history(ANNOUNCED).link(rescheduled);

        // Then
        assertThat(link).isEqualTo(new Link(Change.CHANGED, Optional.of("a")));
    }

    @Test
    void shouldCallACancellationOfAnUnknownMeetingNew() {
        assertThat(history().link(event("b", "MeetingCancelled", "2022-03-05", "body=dmm")))
                .isEqualTo(Link.NEW);
    }

    @Test
    void shouldCallASecondCancellationRepeated() {
        // Given
        KnownEvent cancelled = event("b", "MeetingCancelled", "2022-03-05", "body=dmm");
        KnownEvent again = event("c", "MeetingCancelled", "2022-03-06", "body=dmm");

        // When
        Link link = history(ANNOUNCED, cancelled).link(again);

        // Then
        assertThat(link).isEqualTo(Link.REPEATED);
    }

    @Test
    void shouldNotLetAnOlderLetterReplaceANewerOne() {
        // Given
        KnownEvent older = event("b", "MeetingAnnounced", "2022-02-20", "body=dmm", "place=riga", "time=16");

        // When
        Link link = history(ANNOUNCED).link(older);

        // Then
        assertThat(link).isEqualTo(Link.NEW);
    }

    @Test
    void shouldCallRepeatedWhatALaterLetterHadAlreadySaid() {
        // Given
        KnownEvent older = event("b", "MeetingAnnounced", "2022-02-20", "body=dmm", "time=16");

        // When
        Link link = history(ANNOUNCED).link(older);

        // Then
        assertThat(link).isEqualTo(Link.REPEATED);
    }

    @Test
    void shouldNotCompareEventsOfOneLetter() {
        // Given
        KnownEvent second = KnownEvent.newBuilder(ANNOUNCED).setEventId("a2").build();

        // When
        Link link = history(ANNOUNCED).link(second);

        // Then
        assertThat(link).isEqualTo(Link.NEW);
    }

    @Test
    void shouldNotCompareAReportWithAnAnnouncement() {
        assertThat(history(ANNOUNCED).link(event("b", "MeetingReported", "2022-03-20", "body=dmm", "time=16")))
                .isEqualTo(Link.NEW);
    }

    @Test
    void shouldCallAnotherRoundOfSanctionsNewAndReplaceNothing() {
        // Given
        KnownEvent first = event("a", "SanctionsAnnounced", "2022-02-25", "target=ru", "time=25");
        KnownEvent second = event("b", "SanctionsAnnounced", "2022-03-05", "target=ru", "time=04");

        // When
        Link link = history(first).link(second);

        // Then
        assertThat(link).isEqualTo(Link.NEW);
    }

    @Test
    void shouldKeepItsJudgementOfALetterThatComesAgain() {
        // Given
        KnownEvent moved = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "place=riga", "time=16");
        SubjectHistory history = history(ANNOUNCED, moved);

        // When
        Link link = history.link(ANNOUNCED);

        // Then
        assertThat(link).isEqualTo(Link.NEW);
    }

    @Test
    void shouldJudgeACorrectedLetterByWhatCameBeforeIt() {
        // Given
        KnownEvent moved = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "place=riga", "time=16");
        KnownEvent corrected = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm", "place=tallinn", "time=16");

        // When
        Link link = history(ANNOUNCED, moved).link(corrected);

        // Then
        assertThat(link).isEqualTo(new Link(Change.CHANGED, Optional.of("a")));
    }

    @Test
    void shouldForgetRepetitionsFirst() {
        // Given
        KnownEvent repeated = KnownEvent.newBuilder(event("b", "MeetingAnnounced", "2022-03-05", "body=dmm"))
                .setChange(Change.REPEATED)
                .build();
        KnownEvent changed = event("c", "MeetingAnnounced", "2022-03-06", "body=dmm", "place=riga");

        // When
        List<KnownEvent> kept = history(ANNOUNCED, repeated).with(changed, 2);

        // Then
        assertThat(kept).containsExactly(ANNOUNCED, changed);
    }

    @Test
    void shouldPutACorrectedEventInItsOldPlace() {
        // Given
        KnownEvent later = event("b", "MeetingAnnounced", "2022-03-05", "body=dmm");
        KnownEvent corrected = event("a", "MeetingAnnounced", "2022-03-01", "body=dmm", "place=gent");

        // When
        List<KnownEvent> kept = history(ANNOUNCED, later).with(corrected, 10);

        // Then
        assertThat(kept).containsExactly(corrected, later);
    }

    private static SubjectHistory history(KnownEvent... events) {
        return new SubjectHistory(List.of(events), RULES, CATALOGUE);
    }

    private static KnownEvent event(String id, String type, String date, String... facts) {
        return KnownEvent.newBuilder()
                .setEventId(id)
                .setType(type)
                .setLetterId("letter-" + id)
                .setLetterDate(LocalDate.parse(date))
                .setFacts(List.of(facts))
                .setChange(Change.NEW)
                .build();
    }
}
