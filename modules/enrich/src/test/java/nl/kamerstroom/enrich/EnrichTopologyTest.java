package nl.kamerstroom.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DocumentReferenced;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EventUnchanged;
import nl.kamerstroom.events.MeetingAnnounced;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {

    private static final String DMM = "NAVO Defence Ministers Meeting (DMM)";
    private static final String SUBJECT = "meeting/nato-dmm/2022-03-16";

    private static final TestLetter FIRST = TestLetter.of("kst-1", "2022-03-09")
            .with("MeetingAnnounced", "body", DMM, "time", "2022-03-16/2022-03-16", "place", "Brussel");
    private static final TestLetter SECOND =
            TestLetter.of("kst-2", "2022-03-11").with("MeetingAnnounced", "body", DMM, "time", "2022-03-16/2022-03-16");
    private static final TestLetter CANCELLING =
            TestLetter.of("kst-3", "2022-03-14").with("MeetingCancelled", "body", DMM, "time", "2022-03-16/2022-03-16");

    private final TopologyHarness enrich =
            TopologyHarness.of(EnrichMain.SERVICE, Map.of("enrich.oin", "00000001003214345000"));

    @AfterEach
    void close() {
        enrich.close();
    }

    @Test
    void shouldPublishAnEventToTheTopicOfItsTypeAndToThatOfAllEvents() {
        // When
        submit(FIRST);

        // Then
        TestRecord<String, MeetingAnnounced> typed =
                enrich.output(enrich.topics().event(MeetingAnnounced.class)).readRecord();
        EventPublished published = published().get(0);
        assertThat(typed.key()).isEqualTo(SUBJECT);
        assertThat(typed.value().getHeader()).isEqualTo(published.getHeader());
        assertThat(published.getHeader().getSubjectKey()).isEqualTo(SUBJECT);
        assertThat(typed.value().getBody().getId()).isEqualTo("kamerstroom:body/nato-dmm");
    }

    @Test
    void shouldCallTheSameMeetingInAnotherLetterRepeated() {
        // Given
        submit(FIRST);

        // When
        submit(SECOND);

        // Then
        assertThat(changes()).containsExactly(Change.NEW, Change.REPEATED);
    }

    @Test
    void shouldCallACancelledMeetingCancelledAndNameTheEventThatItReplaces() {
        // Given
        submit(FIRST);

        // When
        submit(CANCELLING);

        // Then
        List<EventPublished> events = published();
        assertThat(events.get(1).getHeader().getChange()).isEqualTo(Change.CANCELLED);
        assertThat(events.get(1).getHeader().getSupersedes())
                .isEqualTo(events.get(0).getHeader().getEventId());
    }

    @Test
    void shouldPublishNothingAgainWhenLettersAreProcessedAgain() {
        // Given
        List.of(FIRST, SECOND, CANCELLING).forEach(this::submit);
        List<EventPublished> before = published();

        // When
        List.of(CANCELLING, FIRST, SECOND).forEach(letter -> submit(letter.readBy("2")));

        // Then
        assertThat(published()).isEmpty();
        assertThat(unchanged())
                .extracting(EventUnchanged::getEventId)
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(event -> event.getHeader().getEventId())
                        .toList());
    }

    @Test
    void shouldWriteTheSameBytesWhenItStartsAnew() {
        // Given
        List.of(FIRST, CANCELLING, FIRST.correctedTo("place", "Riga")).forEach(this::submit);
        List<TestRecord<byte[], byte[]>> before = raw(enrich);

        // When
        List<TestRecord<byte[], byte[]>> again;
        try (TopologyHarness anew =
                TopologyHarness.of(EnrichMain.SERVICE, Map.of("enrich.oin", "00000001003214345000"))) {
            List.of(FIRST, CANCELLING, FIRST.correctedTo("place", "Riga"))
                    .forEach(letter ->
                            anew.input(anew.topics().letterExtracted).pipeInput(letter.id(), letter.extracted()));
            again = raw(anew);
        }

        // Then
        assertThat(again)
                .hasSize(3)
                .usingElementComparator(EnrichTopologyTest::byBytes)
                .isEqualTo(before);
    }

    @Test
    void shouldTakeBackWhatACorrectedLetterNoLongerStates() {
        // Given
        submit(FIRST.with("DocumentReferenced", "document", "kst-36045-3"));
        List<EventPublished> before = published();
        enrich.output(enrich.topics().event(MeetingAnnounced.class)).readRecord();

        // When
        submit(TestLetter.of("kst-1", "2022-03-09").with("DocumentReferenced", "document", "kst-36045-3"));

        // Then
        EventPublished retracted = published().get(0);
        assertThat(retracted.getHeader().getChange()).isEqualTo(Change.RETRACTED);
        assertThat(retracted.getHeader().getEventId())
                .isEqualTo(before.get(0).getHeader().getEventId());
        assertThat(retracted.getArguments()).isEqualTo(before.get(0).getArguments());
        assertThat(enrich.output(enrich.topics().event(MeetingAnnounced.class)).readKeyValue())
                .satisfies(typed -> assertThat(typed.key).isEqualTo(SUBJECT))
                .satisfies(typed -> assertThat(typed.value.getHeader()).isEqualTo(retracted.getHeader()));
        assertThat(unchanged()).extracting(EventUnchanged::getType).containsExactly("DocumentReferenced");
    }

    @Test
    void shouldCallChangedWhatACorrectedLetterStatesOtherwise() {
        // Given
        submit(FIRST);

        // When
        submit(FIRST.correctedTo("place", "Riga"));

        // Then
        assertThat(changes()).containsExactly(Change.NEW, Change.CHANGED);
    }

    @Test
    void shouldTakeBackOnlyOnce() {
        // Given
        submit(FIRST);
        submit(TestLetter.of("kst-1", "2022-03-09"));

        // When
        submit(TestLetter.of("kst-1", "2022-03-09"));

        // Then
        assertThat(changes()).containsExactly(Change.NEW, Change.RETRACTED);
    }

    @Test
    void shouldForgetWhatWasTakenBackWhenItJudgesOtherLetters() {
        // Given
        submit(FIRST);
        submit(TestLetter.of("kst-1", "2022-03-09"));

        // When
        submit(SECOND);

        // Then
        assertThat(changes()).containsExactly(Change.NEW, Change.RETRACTED, Change.NEW);
    }

    @Test
    void shouldGiveWhatIsStatedAnewACloudEventOfItsOwn() {
        // Given
        submit(FIRST);
        submit(FIRST.correctedTo("place", "Riga"));
        submit(TestLetter.of("kst-1", "2022-03-09"));

        // When
        submit(FIRST);

        // Then
        List<TestRecord<byte[], byte[]>> records = raw(enrich);
        assertThat(records)
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void shouldKeepItsJudgementOfWhatOnlyMovedWithinItsLetter() {
        // Given
        submit(FIRST);

        // When
        submit(FIRST.moved(12));

        // Then
        List<EventPublished> events = published();
        assertThat(events).extracting(event -> event.getHeader().getChange()).containsExactly(Change.NEW, Change.NEW);
        assertThat(events.get(1).getEvidence().getStart()).isEqualTo(12);
    }

    @Test
    void shouldNotTakeBackTheEventsOfALetterWhoseIdBeginsAlike() {
        // Given
        submit(FIRST);
        submit(TestLetter.of("kst-1/a", "2022-03-09").with("DocumentReferenced", "document", "kst-36045-3"));

        // When
        submit(TestLetter.of("kst-1", "2022-03-09"));

        // Then
        assertThat(changes()).containsExactly(Change.NEW, Change.NEW, Change.RETRACTED);
    }

    @Test
    void shouldGiveTwoEventsOfOneLetterWithOneSubjectDifferentIds() {
        // Given
        TestLetter twice = TestLetter.of("kst-4", "2022-03-09")
                .with("FundingNote", "amount", "EUR 100", "purpose", "steun aan Oekraïne")
                .with("FundingNote", "amount", "EUR 200", "purpose", "steun aan Oekraïne");

        // When
        submit(twice);

        // Then
        assertThat(published())
                .extracting(event -> event.getHeader().getEventId())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(enrich.meters()
                        .counter("kamerstroom.events.published", "type", "FundingNote", "change", "new")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldRefuseABadEventWithoutLosingTheOthersOfItsLetter() {
        // Given
        TestLetter mixed = TestLetter.of("kst-5", "2022-03-09")
                .with("MeetingAnnounced", "body", DMM)
                .with("MeteorObserved", "body", "Komeet")
                .with("DocumentReferenced", "document", "kst-36045-3")
                .with("DecisionExpected", "time", "morgen")
                .with("DocumentReferenced", "document", "kst-36045-4", "page", "3");

        // When
        submit(mixed);

        // Then
        assertThat(enrich.deadLetters().readValuesToList())
                .extracting(DeadLetter::getReason)
                .containsExactly("missing-argument", "unknown-event-type", "bad-argument", "bad-argument");
        assertThat(enrich.output(enrich.topics().event(DocumentReferenced.class))
                        .readKeyValuesToList())
                .extracting(record -> record.key)
                .containsExactly("document/kst-36045-3");
    }

    @Test
    void shouldPublishOnlyWhatWasMissingOfAReplayedLetter() {
        // Given
        TestLetter before = TestLetter.of("kst-6", "2022-03-09").with("DocumentReferenced", "document", "kst-36045-3");
        submit(before);
        published();
        TestLetter whole = before.with("DocumentReferenced", "document", "kst-36045-4");

        // When
        enrich.replay(
                enrich.topics().letterExtracted,
                whole.id(),
                whole.extracted(),
                new ReplayMark("enrich-0123456789abcdef", 2, TopologyHarness.NOW, false));

        // Then
        assertThat(published())
                .extracting(event -> event.getHeader().getSubjectKey())
                .containsExactly("document/kst-36045-4");
    }

    @Test
    void shouldTakeACorrectionForWhatTheLetterSaysNow() {
        // Given
        submit(TestLetter.of("kst-7", "2022-03-09").with("DocumentReferenced", "document", "kst-36045-3"));
        published();
        TestLetter corrected = TestLetter.of("kst-7", "2022-03-09").with("DocumentReferenced", "document", "kst-1-1");
        RecordHeaders headers = new RecordHeaders();
        new ReplayMark("enrich-0123456789abcdef", 2, TopologyHarness.NOW, true).writeTo(headers);

        // When
        enrich.input(enrich.topics().letterExtracted)
                .pipeInput(new TestRecord<>(corrected.id(), corrected.extracted(), headers));

        // Then
        assertThat(published())
                .extracting(
                        event -> event.getHeader().getSubjectKey(),
                        event -> event.getHeader().getChange())
                .containsExactlyInAnyOrder(
                        tuple("document/kst-1-1", Change.NEW), tuple("document/kst-36045-3", Change.RETRACTED));
    }

    @Test
    void shouldSayWhatACloudEventMustSay() {
        // When
        submit(FIRST);

        // Then
        TestRecord<String, EventPublished> record =
                enrich.output(enrich.topics().eventPublished).readRecord();
        assertThat(attributes(record))
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: " + record.value().getHeader().getEventId(),
                        "ce_source: urn:nld:oin:00000001003214345000:systeem:kamerstroom",
                        "ce_type: nl.kamerstroom.meeting-announced.v1",
                        "ce_subject: " + SUBJECT,
                        "ce_time: 2022-03-09T00:00:00Z",
                        "content-type: application/avro");
    }

    @Test
    void shouldNameTheLetterThatAnEventCameFrom() {
        // Given
        submit(FIRST);

        // When
        submit(SECOND);

        // Then
        assertThat(raw(enrich))
                .extracting(record -> RecordOrigin.in(record.headers()).orElseThrow())
                .extracting(RecordOrigin::topic, RecordOrigin::offset)
                .containsExactly(
                        tuple("kamerstroom.letter.extracted.v1", 0L), tuple("kamerstroom.letter.extracted.v1", 1L));
    }

    /** The headers of the event itself, without those of the record that it was made of. */
    private static List<String> attributes(TestRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith("kamerstroom.origin."))
                .map(header -> header.key() + ": " + new String(header.value(), UTF_8))
                .toList();
    }

    private void submit(TestLetter letter) {
        enrich.input(enrich.topics().letterExtracted).pipeInput(letter.id(), letter.extracted());
    }

    private List<EventPublished> published() {
        return enrich.output(enrich.topics().eventPublished).readValuesToList();
    }

    private List<Change> changes() {
        return published().stream().map(event -> event.getHeader().getChange()).toList();
    }

    private List<EventUnchanged> unchanged() {
        return enrich.output(enrich.topics().eventUnchanged).readValuesToList();
    }

    private static List<TestRecord<byte[], byte[]>> raw(TopologyHarness enrich) {
        return enrich.output(new Topic<>(enrich.topics().eventPublished.name(), Serdes.ByteArray(), Serdes.ByteArray()))
                .readRecordsToList();
    }

    private static int byBytes(TestRecord<byte[], byte[]> one, TestRecord<byte[], byte[]> other) {
        int values = Arrays.compare(one.value(), other.value());
        return values == 0 && one.headers().equals(other.headers()) ? 0 : 1;
    }
}
