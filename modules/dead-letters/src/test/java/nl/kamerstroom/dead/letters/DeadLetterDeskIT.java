package nl.kamerstroom.dead.letters;

import static nl.kamerstroom.dead.letters.Letters.NOON;
import static nl.kamerstroom.dead.letters.Letters.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.DeadLetterVerb;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.events.RecordReplay;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TestBroker;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts on dead letters of a real broker; each test has a reason of its own, which tells its dead letters from the others'. */
class DeadLetterDeskIT {

    private static final Order ORDER = new Order("anna", Optional.of("the parser is mended"));
    private static final int MOST = 3;

    @TempDir
    private static Path data;

    private static TestBroker broker;

    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("dead-letter-desk"));
    private final String reason = "reason-" + UUID.randomUUID();
    private final Selection open = mine(EnumSet.of(DeadLetterState.OPEN));
    private DeadLetterArchive archive;

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void openArchive() {
        archive = new DeadLetterArchive(client(), topics);
    }

    @AfterEach
    void close() {
        archive.close();
        topics.close();
    }

    @Test
    void shouldHandEachBackOnce() throws Exception {
        // Given
        fail("extract-0000000000000001");
        fail("extract-0000000000000002");

        // When
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
            desk.replay(open, MOST, ORDER, Pace.unlimited());
        }

        // Then
        assertThat(replays())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.getDeadLetterId()).endsWith("1");
                            assertThat(first.getAttempt()).isEqualTo(2);
                            assertThat(first.getOriginTopic()).isEqualTo("kamerstroom.letter.received.v1");
                            assertThat(first.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {0, -1, 27}));
                        },
                        second -> assertThat(second.getDeadLetterId()).endsWith("2"));
        assertThat(states()).containsOnly(DeadLetterState.REPLAYED);
        assertThat(audit()).extracting(DeadLetterAction::getBy).containsExactly("anna", "anna");
    }

    @Test
    void shouldOnlySayWhatItWouldDo() throws Exception {
        // Given
        fail("extract-0000000000000011");
        fail("extract-0000000000000012", MOST);

        // When
        List<Step> steps = DeadLetterDesk.plan(open, MOST, topics, archive);

        // Then
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0))
                .isInstanceOfSatisfying(
                        Step.HandBack.class, step -> assertThat(step.topic()).isEqualTo("kamerstroom.extract.replay"));
        assertThat(steps.get(1)).isInstanceOf(Step.Park.class);
        assertThat(replays()).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void shouldDoWhatACrashLeftUndoneAndNothingTwice() throws Exception {
        // Given
        fail("extract-0000000000000021");
        fail("extract-0000000000000022");
        try (DeadLetterDesk first = desk()) {
            first.replay(
                    mine(EnumSet.of(DeadLetterState.OPEN), "extract-0000000000000021"), MOST, ORDER, Pace.unlimited());
        }
        crashInTheMiddleOf("extract-0000000000000022");

        // When
        try (DeadLetterDesk second = desk()) {
            second.replay(open, MOST, ORDER, Pace.unlimited());
        }

        // Then
        assertThat(replays())
                .extracting(RecordReplay::getDeadLetterId)
                .containsExactly("extract-0000000000000021", "extract-0000000000000022");
        assertThat(audit()).hasSize(2);
    }

    @Test
    void shouldKeepNothingOfABatchThatFailsInTheMiddle() throws Exception {
        // Given
        fail("extract-0000000000000031");
        fail("extract-0000000000000032");

        // When
        try (DeadLetterDesk desk = desk()) {
            assertThatThrownBy(() -> desk.replay(open, MOST, ORDER, new Interrupted()))
                    .isInstanceOf(InterruptedException.class);
        }

        // Then
        assertThat(replays()).isEmpty();
        assertThat(states()).containsOnly(DeadLetterState.OPEN);
    }

    @Test
    void shouldLeaveTheDeskToWhoComesLater() throws Exception {
        // Given
        fail("extract-0000000000000041");
        DeadLetterDesk first = desk();
        DeadLetterDesk second = desk();

        // When
        assertThatThrownBy(() -> first.replay(open, MOST, ORDER, Pace.unlimited()))
                .isInstanceOf(DeskTakenException.class);
        second.replay(open, MOST, ORDER, Pace.unlimited());

        // Then
        assertThat(replays()).hasSize(1);
        first.close();
        second.close();
    }

    @Test
    void shouldParkWhatComesBackTooOften() throws Exception {
        // Given
        fail("extract-0000000000000051", MOST);
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
            assertThat(states()).containsExactly(DeadLetterState.PARKED);

            // When
            desk.replay(mine(EnumSet.of(DeadLetterState.PARKED)), MOST, ORDER, Pace.unlimited());
        }

        // Then
        assertThat(replays())
                .singleElement()
                .extracting(RecordReplay::getAttempt)
                .isEqualTo(MOST + 1);
        assertThat(audit())
                .extracting(DeadLetterAction::getAction)
                .containsExactly(DeadLetterVerb.PARKED, DeadLetterVerb.REPLAYED);
    }

    @Test
    void shouldOpenAgainWhatFailsOnceMore() throws Exception {
        // Given
        fail("extract-0000000000000061");
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
        }

        // When
        fail("extract-0000000000000061", 2);

        // Then
        assertThat(archive.read().select(open)).singleElement().satisfies(history -> {
            assertThat(history.attempts()).isEqualTo(2);
            assertThat(history.failures()).hasSize(2);
        });
    }

    @Test
    void shouldDiscardOnlyWithAReason() throws Exception {
        // Given
        fail("extract-0000000000000071");
        try (DeadLetterDesk desk = desk()) {
            Order silent = new Order("anna", Optional.of("  "));
            assertThatThrownBy(() -> desk.discard(open, silent)).hasMessageContaining("say why");

            // When
            desk.discard(open, new Order("anna", Optional.of("spam")));
        }

        // Then
        assertThat(states()).containsExactly(DeadLetterState.DISCARDED);
        assertThat(audit()).extracting(DeadLetterAction::getWhy).containsExactly("spam");
        assertThat(archive.read().select(open)).isEmpty();
    }

    @Test
    void shouldReplayTheRecordAtItsOriginWhereTheDeadLetterHasNotIts() throws Exception {
        // Given
        Position origin = produce("kamerstroom.letter.received.v1", "key", "the record itself");
        write(failed("extract-0000000000000081")
                .setContent(DeadLetterContent.REFERENCE)
                .setKey(null)
                .setValue(null)
                .setOriginOffset(origin.offset()));

        // When
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
        }

        // Then
        assertThat(replays())
                .singleElement()
                .extracting(RecordReplay::getValue)
                .isEqualTo(Letters.bytes("the record itself"));
    }

    @Test
    void shouldReplayWhatWasAReplayItself() throws Exception {
        // Given
        fail("extract-00000000000000c1");
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
        }
        Position replay = lastOf("kamerstroom.extract.replay");
        write(failed("extract-00000000000000c1")
                .setAttempts(2)
                .setContent(DeadLetterContent.INTERNAL)
                .setOriginTopic(replay.topic())
                .setOriginOffset(replay.offset()));

        // When
        try (DeadLetterDesk desk = desk()) {
            desk.replay(open, MOST, ORDER, Pace.unlimited());
        }

        // Then
        assertThat(replays()).hasSize(2).allSatisfy(one -> {
            assertThat(one.getOriginTopic()).isEqualTo("kamerstroom.letter.received.v1");
            assertThat(one.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {0, -1, 27}));
        });
    }

    @Test
    void shouldLeaveWhatIsGoneFromItsOrigin() throws Exception {
        // Given
        write(failed("extract-0000000000000091")
                .setContent(DeadLetterContent.INTERNAL)
                .setOriginOffset(1_000_000));

        // When
        List<Step> steps = DeadLetterDesk.plan(open, MOST, topics, archive);

        // Then
        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Leave.class, leave -> assertThat(leave.why()).contains("no longer at"));
    }

    @Test
    void shouldCorrectALetterUnderItsOwnIdAndSource() throws Exception {
        // Given
        write(failed("extract-00000000000000a1").setValue(ByteBuffer.wrap(received())));
        byte[] mended = "Geachte voorzitter".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        // When
        try (DeadLetterDesk desk = desk()) {
            desk.correct("extract-00000000000000a1", new Correction("mended.txt", "text/plain", mended), ORDER);
        }

        // Then
        RecordReplay replay = broker.committed(topics.replay("ingest")).stream()
                .filter(one -> one.getDeadLetterId().equals("extract-00000000000000a1"))
                .findFirst()
                .orElseThrow();
        LetterSubmitted submitted = topics.letterSubmitted
                .values()
                .deserializer()
                .deserialize("any", replay.getValue().array());
        assertThat(replay.getCorrected()).isTrue();
        assertThat(submitted.getLetterId()).isEqualTo("the-letter");
        assertThat(submitted.getSourceId()).isEqualTo("42");
        assertThat(submitted.getContentHash()).isEqualTo(LetterContent.hash(mended));
        assertThat(submitted.getSubmittedBy()).isEqualTo("anna");
        assertThat(states()).containsExactly(DeadLetterState.CORRECTED);
        assertThat(audit()).extracting(DeadLetterAction::getCorrectedHash).containsExactly(LetterContent.hash(mended));
    }

    @Test
    void shouldReadOnBehindJunk() throws Exception {
        // Given
        produce("kamerstroom.extract.dead-letter", "key", "no dead letter at all");
        fail("extract-00000000000000b1");

        // When
        DeadLetterLedger ledger = archive.read();

        // Then
        assertThat(ledger.select(open)).hasSize(1);
        assertThat(ledger.unreadable()).isPositive();
    }

    /** What a process leaves behind that is killed before it commits. */
    private void crashInTheMiddleOf(String id) throws Exception {
        KafkaProducer<byte[], byte[]> killed = new KafkaProducer<>(
                DeadLetterDesk.settings(client()), new ByteArraySerializer(), new ByteArraySerializer());
        killed.initTransactions();
        killed.beginTransaction();
        DeadLetterHistory history = archive.read().of(id).orElseThrow();
        killed.send(new ReplayRecords(topics, archive, Clock.systemUTC()).again(history))
                .get();
        killed.flush();
    }

    private static final class Interrupted implements Pace {

        private int sent;

        @Override
        public void next() throws InterruptedException {
            if (sent++ == 1) {
                throw new InterruptedException("in the middle");
            }
        }

        @Override
        public int batch() {
            return 10;
        }
    }

    private DeadLetterDesk desk() {
        return new DeadLetterDesk(client(), topics, archive, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private Selection mine(Set<DeadLetterState> states, String... ids) {
        return new Selection(
                Set.of(ids), Set.of(), Set.of(), Set.of(reason), Set.of(), Optional.empty(), Optional.empty(), states);
    }

    private List<DeadLetterState> states() {
        return archive.read().select(mine(Set.of())).stream()
                .map(DeadLetterHistory::state)
                .toList();
    }

    private List<RecordReplay> replays() {
        Set<String> ids = Set.copyOf(archive.read().select(mine(Set.of())).stream()
                .map(DeadLetterHistory::id)
                .toList());
        return broker.committed(topics.replay("extract")).stream()
                .filter(replay -> ids.contains(replay.getDeadLetterId()))
                .toList();
    }

    private List<DeadLetterAction> audit() {
        return broker.committed(topics.deadLetterAudit).stream()
                .filter(action -> action.getReason().equals(reason))
                .toList();
    }

    private void fail(String id) throws Exception {
        fail(id, 1);
    }

    private void fail(String id, int attempts) throws Exception {
        write(failed(id).setAttempts(attempts));
    }

    private void write(DeadLetter.Builder letter) throws Exception {
        Topic<byte[], DeadLetter> topic = topics.deadLetter("extract");
        DeadLetter dead = letter.setReason(reason).build();
        byte[] value = topic.values().serializer().serialize(topic.name(), dead);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(topic.name(), null, value)).get();
        }
    }

    private static Position produce(String topic, String key, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            RecordMetadata at = producer.send(new ProducerRecord<>(
                            topic,
                            0,
                            NOON.toEpochMilli(),
                            Letters.bytes(key).array(),
                            Letters.bytes(value).array()))
                    .get();
            return new Position(topic, at.partition(), at.offset());
        }
    }

    private static Position lastOf(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long last = -1;
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    last = record.offset();
                }
            }
            return new Position(topic, 0, last);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private byte[] received() {
        LetterReceived letter = LetterReceived.newBuilder()
                .setLetterId("the-letter")
                .setContentHash("0")
                .setContent(Letters.bytes("broken"))
                .setContentEncoding(ContentEncoding.IDENTITY)
                .setContentSize(6)
                .setMediaType("application/pdf")
                .setSource("feed")
                .setSourceId("42")
                .setSubmittedAt(NOON)
                .build();
        return topics.letterReceived.values().serializer().serialize(topics.letterReceived.name(), letter);
    }
}
