package nl.kamerstroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditTypeCount;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.testkit.TopologyHarness;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger over the topics of the pipeline, with records of which only the headers are real: no more is read. */
class AuditTopologyTest {

    private static final String SUBMITTED = "kamerstroom.letter.submitted.v1";
    private static final String RECEIVED = "kamerstroom.letter.received.v1";
    private static final String DUPLICATE = "kamerstroom.letter.duplicate.v1";
    private static final String EXTRACTED = "kamerstroom.letter.extracted.v1";
    private static final String PUBLISHED = "kamerstroom.event.published.v1";
    private static final String MEETINGS = "kamerstroom.meeting.announced.v1";
    private static final String ENRICH_DEAD = "kamerstroom.enrich.dead-letter";
    private static final String STORED = "kamerstroom.event.stored.v1";
    private static final String SINK_DEAD = "kamerstroom.sink-postgres.dead-letter";
    private static final String MEETING_ANNOUNCED = "nl.kamerstroom.meeting-announced.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TopologyHarness audit = TopologyHarness.of(AuditMain.SERVICE, Map.of());

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void shouldCloseWhenALetterIsReceivedAndExtracted() {
        // Given
        put(SUBMITTED, none());
        put(RECEIVED, from(SUBMITTED, 0));
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "0"));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(balances).containsOnlyKeys("ingest/0", "extract/0");
        assertThat(balances.values()).allSatisfy(balance -> {
            assertThat(List.of(balance.getPosted(), balance.getSettled())).containsOnly(1L);
            assertThat(List.of(balance.getOpen(), balance.getOverdrawn(), balance.getOverdue()))
                    .containsOnly(0L);
        });
    }

    @Test
    void shouldCountADuplicateAsAnOutcome() {
        // Given
        put(SUBMITTED, none());
        put(DUPLICATE, from(SUBMITTED, 0));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(share(balances, "ingest/0").getOpen()).isZero();
    }

    @Test
    void shouldCloseWhenResultsAreSeenBeforeWhatTheyWereMadeOf() {
        // Given
        put(RECEIVED, from(SUBMITTED, 0));
        put(SUBMITTED, none());
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "0"));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(share(balances, "ingest/0").getOverdrawn()).isZero();
        assertThat(share(balances, "ingest/0").getOverdue()).isZero();
    }

    @Test
    void shouldCallALetterOverdueThatDoesNotComeOut() {
        // Given
        put(SUBMITTED, none());
        put(SUBMITTED, none());
        put(RECEIVED, from(SUBMITTED, 0));

        // When
        AuditBalance balance = share(balances(PATIENCE.plusSeconds(2)), "ingest/0");

        // Then
        assertThat(List.of(balance.getPosted(), balance.getSettled(), balance.getOpen(), balance.getOverdue()))
                .containsExactly(2L, 1L, 1L, 1L);
        assertThat(audit.meters()
                        .get("kamerstroom.audit.overdue.records")
                        .tag("stage", "ingest")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void shouldBePatientWithALetterThatIsUnderWay() {
        // Given
        put(SUBMITTED, none());

        // When
        AuditBalance balance = share(balances(PATIENCE.dividedBy(2)), "ingest/0");

        // Then
        assertThat(List.of(balance.getOpen(), balance.getOverdue())).containsExactly(1L, 0L);
    }

    @Test
    void shouldNoticeALetterThatCameOutTwice() {
        // Given
        put(SUBMITTED, none());
        put(RECEIVED, from(SUBMITTED, 0));
        put(DUPLICATE, from(SUBMITTED, 0));

        // When
        AuditBalance balance = share(balances(PATIENCE.plusSeconds(2)), "ingest/0");

        // Then
        assertThat(List.of(balance.getOpen(), balance.getOverdrawn(), balance.getOverdue()))
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void shouldExpectEachEventOfALetterOnceInEachForm() {
        // Given
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "3"));
        put(PUBLISHED, with(from(EXTRACTED, 0), "ce_id", "one"));
        put(MEETINGS, with(from(EXTRACTED, 0), "ce_id", "one"));
        put(PUBLISHED, with(from(EXTRACTED, 0), "ce_id", "two"));
        put(ENRICH_DEAD, with(from(EXTRACTED, 0), "kamerstroom.dead-letter.reason", "missing-argument"));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(share(balances, "enrich/0").getOpen()).isZero();
        assertThat(List.of(
                        share(balances, "type/0").getPosted(),
                        share(balances, "type/0").getOpen()))
                .containsExactly(2L, 1L);
    }

    @Test
    void shouldExpectNothingOfALetterThatFailedAsAWhole() {
        // Given
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "3"));
        put(ENRICH_DEAD, with(from(EXTRACTED, 0), "kamerstroom.dead-letter.reason", "unreadable-record"));
        put(ENRICH_DEAD, with(from(EXTRACTED, 1), "kamerstroom.dead-letter.reason", "unreadable-record"));
        put(EXTRACTED, with(from(RECEIVED, 1), "kamerstroom.event.count", "2"));

        // When
        AuditBalance balance = share(balances(PATIENCE.plusSeconds(2)), "enrich/0");

        // Then
        assertThat(List.of(balance.getPosted(), balance.getSettled())).containsExactly(5L, 5L);
        assertThat(List.of(balance.getOpen(), balance.getOverdrawn(), balance.getOverdue()))
                .containsOnly(0L);
    }

    @Test
    void shouldExpectWhatIsReplayedToComeOutToo() {
        // Given
        put("kamerstroom.extract.replay", none());
        put("kamerstroom.ingest.replay", none());
        put(EXTRACTED, with(from("kamerstroom.extract.replay", 0), "kamerstroom.event.count", "0"));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(share(balances, "extract/0").getOpen()).isZero();
        assertThat(share(balances, "ingest/0").getOpen()).isOne();
    }

    @Test
    void shouldCountAnEventThatIsStatedAsBefore() {
        // Given
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "1"));
        put("kamerstroom.event.unchanged.v1", from(EXTRACTED, 0));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE);

        // Then
        assertThat(share(balances, "enrich/0").getOpen()).isZero();
    }

    @Test
    void shouldNotCountWhatEnrichMakesOfAReplay() {
        // Given
        put(PUBLISHED, with(from("kamerstroom.enrich.replay", 0), "ce_id", "one"));
        put(MEETINGS, with(from("kamerstroom.enrich.replay", 0), "ce_id", "one"));

        // When
        Map<String, AuditBalance> balances = balances(PATIENCE.plusSeconds(2));

        // Then
        assertThat(balances).containsOnlyKeys("type/0", "store/0");
        assertThat(share(balances, "type/0").getOpen()).isZero();
    }

    @Test
    void shouldExpectEachEventToBeStoredOrRefused() {
        // Given
        put(PUBLISHED, meeting("one"));
        put(PUBLISHED, meeting("two"));
        put(PUBLISHED, meeting("three"));
        put(STORED, with(from(PUBLISHED, 0), "ce_type", MEETING_ANNOUNCED));
        put(SINK_DEAD, with(from(PUBLISHED, 1), "ce_type", MEETING_ANNOUNCED));

        // When
        AuditBalance balance = share(balances(PATIENCE), "store/0");

        // Then
        assertThat(List.of(balance.getPosted(), balance.getSettled(), balance.getOpen()))
                .containsExactly(3L, 2L, 1L);
        assertThat(balance.getTypes()).containsExactly(new AuditTypeCount("MeetingAnnounced", 3L, 2L, 1L));
        assertThat(audit.meters()
                        .get("kamerstroom.audit.events")
                        .tags("stage", "store", "type", "MeetingAnnounced", "count", "refused")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void shouldExpectWhatTheSinkIsToTryAgain() {
        // Given
        put(SINK_DEAD, from("kamerstroom.letter.parsed.v1", 0));
        put("kamerstroom.sink-postgres.replay", none());
        put("kamerstroom.sink-postgres.replay", none());
        put(STORED, from("kamerstroom.sink-postgres.replay", 0));

        // When
        AuditBalance balance = share(balances(PATIENCE), "store/0");

        // Then
        assertThat(List.of(balance.getPosted(), balance.getSettled(), balance.getOpen(), balance.getOverdrawn()))
                .containsExactly(2L, 1L, 1L, 0L);
    }

    @Test
    void shouldCountNoTypeThatTheCatalogueDoesNotHave() {
        // Given
        put(PUBLISHED, with(meeting("one"), "ce_type", "nl.kamerstroom.of-a-stranger.v1"));

        // When
        AuditBalance balance = share(balances(PATIENCE), "store/0");

        // Then
        assertThat(balance.getPosted()).isOne();
        assertThat(balance.getTypes()).isEmpty();
    }

    @Test
    void shouldCountNoTypesOfWhatIsMadeOfLetters() {
        // Given
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "1"));
        put(PUBLISHED, meeting("one"));

        // When
        AuditBalance balance = share(balances(PATIENCE), "enrich/0");

        // Then
        assertThat(balance.getSettled()).isOne();
        assertThat(balance.getTypes()).isEmpty();
    }

    @Test
    void shouldForgetAccountsThatAreEven() {
        // Given
        put(SUBMITTED, none());
        put(RECEIVED, from(SUBMITTED, 0));
        put(EXTRACTED, with(from(RECEIVED, 0), "kamerstroom.event.count", "0"));

        // When
        long kept = audit.driver().getKeyValueStore(LedgerStep.ACCOUNTS).approximateNumEntries();

        // Then
        assertThat(kept).isZero();
    }

    private void put(String topic, Headers headers) {
        audit.driver()
                .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(new byte[] {1}, "nobody reads this".getBytes(UTF_8), headers));
    }

    /** Where the stages stand when so much time has passed. */
    private Map<String, AuditBalance> balances(Duration passed) {
        audit.driver().advanceWallClockTime(passed);
        Map<String, AuditBalance> newest = new HashMap<>();
        audit.output(audit.topics().auditBalance)
                .readValuesToList()
                .forEach(balance -> newest.put(balance.getShare(), balance));
        return newest;
    }

    private static AuditBalance share(Map<String, AuditBalance> balances, String share) {
        return Objects.requireNonNull(balances.get(share), share);
    }

    private static Headers meeting(String id) {
        return with(with(from(EXTRACTED, 0), "ce_id", id), "ce_type", MEETING_ANNOUNCED);
    }

    private static Headers none() {
        return new RecordHeaders();
    }

    private static Headers from(String topic, long offset) {
        Headers headers = new RecordHeaders();
        new RecordOrigin(topic, 0, offset, 0).writeTo(headers);
        return headers;
    }

    private static Headers with(Headers headers, String name, String value) {
        return headers.add(name, value.getBytes(UTF_8));
    }
}
