package nl.kamerstroom.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kamerstroom.evaluate.EventDifference;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.extract.LetterReading;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TestBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads letters of a real broker again; each test has a run and a letter of its own. */
class ReplayIT {

    private static final String TEXT = """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 9 maart 2022

            Op 5 april komt de Eurogroep in Luxemburg bijeen (Kamerstuk 21 501-07, nr. 1822).

            De minister van Financiën,
            R.M. Hofstede
            """;

    @TempDir
    private static Path data;

    private static TestBroker broker;
    private static LetterReading reading;

    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("replay-it"));
    private final String letterId = "letter-" + UUID.randomUUID();
    private final RunName run =
            new RunName("run-" + UUID.randomUUID().toString().substring(0, 8));
    private LetterExtracted asRead = LetterExtracted.newBuilder()
            .setLetterId("none")
            .setMetadata(nl.kamerstroom.events.LetterDetails.newBuilder().build())
            .setTextHash("")
            .setRulePackVersion("")
            .setRulePackHash("")
            .build();

    @BeforeAll
    static void start() {
        broker = TestBroker.start(data);
        reading = LetterReading.standard();
    }

    @AfterAll
    static void stop() {
        reading.close();
        broker.close();
    }

    @BeforeEach
    void receive() throws Exception {
        LetterReceived letter = letter(TEXT);
        send(topics.letterReceived, letter);
        asRead = reading.read(letter).extracted();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void shouldTouchNothingThatIsLive() {
        // Given
        int before = broker.committed(topics.letterExtracted).size();

        // When
        ShadowRun.Result result = replay();

        // Then
        assertThat(result.letters()).isEqualTo(1);
        assertThat(broker.committed(topics.letterExtracted)).hasSize(before);
        assertThat(broker.committed(topics.letterShadow))
                .filteredOn(shadow -> shadow.getRun().equals(run.value()))
                .extracting(shadow -> shadow.getExtracted().getLetterId())
                .containsExactly(letterId);
    }

    @Test
    void shouldShowWhatDiffersFromWhatIsLive() throws Exception {
        // Given
        send(topics.letterExtracted, asReadByAnOlderVersion());
        replay();

        // When
        Comparison comparison = Comparison.of(client(), topics, run);

        // Then
        List<EventDifference> differences = comparison.letters().get(0).differences();
        assertThat(differences).extracting(EventDifference::name).containsExactlyInAnyOrder("gone", "changed", "added");
        assertThat(differences)
                .filteredOn(EventDifference.Changed.class::isInstance)
                .singleElement()
                .satisfies(changed ->
                        assertThat(changed.event().evidence().quote()).contains("Eurogroep"));
    }

    @Test
    void shouldPromoteWhatDiffersAndNothingTheSecondTime() throws Exception {
        // Given
        send(topics.letterExtracted, asReadByAnOlderVersion());
        replay();

        // When
        Promotion.Result first = new Promotion(client(), topics, run).promote();

        // Then
        assertThat(first.promoted()).containsExactly(letterId);
        assertThat(live()).hasSize(2).last().isEqualTo(asRead);
        assertThat(broker.committed(topics.letterParsed))
                .filteredOn(parsed -> parsed.getLetterId().equals(letterId))
                .hasSize(1);
        assertThat(new Promotion(client(), topics, run).promote().promoted()).isEmpty();
        assertThat(live()).hasSize(2);
    }

    @Test
    void shouldNotWriteLettersThatDoNotDiffer() throws Exception {
        // Given
        send(
                topics.letterExtracted,
                LetterExtracted.newBuilder(asRead).setRulePackVersion("older").build());
        replay();

        // When
        Promotion.Result result = new Promotion(client(), topics, run).promote();

        // Then
        assertThat(result.promoted()).isEmpty();
        assertThat(live()).hasSize(1);
    }

    @Test
    void shouldLeaveNoHalfWhereAPromotionCrashedAndDoItWhenGivenAgain() throws Exception {
        // Given
        replay();
        TransactionalProducer crashed = new TransactionalProducer(client(), "promotion");
        crashed.letter(() -> crashed.send(topics.letterExtracted, letterId, asReadByAnOlderVersion(), Map.of()));

        // When
        Promotion.Result result = new Promotion(client(), topics, run).promote();

        // Then
        assertThat(result.promoted()).containsExactly(letterId);
        assertThat(live()).containsExactly(asRead);
        crashed.close();
    }

    @Test
    void shouldNotPromoteALetterThatWasCorrectedSinceTheRun() throws Exception {
        // Given
        replay();
        send(topics.letterReceived, letter(TEXT.replace("5 april", "6 april")));

        // When
        Promotion.Result result = new Promotion(client(), topics, run).promote();

        // Then
        assertThat(result.outdated()).containsExactly(letterId);
        assertThat(live()).isEmpty();
    }

    @Test
    void shouldReadACorrectedLetterAsItIsLast() throws Exception {
        // Given
        send(topics.letterReceived, letter(TEXT.replace("5 april", "6 april")));
        replay();

        // When
        List<LetterDiff> letters = Comparison.of(client(), topics, run).letters();

        // Then
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.differences().toString())
                        .contains("2022-04-06")
                        .doesNotContain("2022-04-05"));
    }

    @Test
    void shouldNameALetterThatThisVersionCannotRead() throws Exception {
        // Given
        send(topics.letterReceived, LetterReceived.newBuilder(letter("")).build());

        // When
        ShadowRun.Result result = replay();

        // Then
        assertThat(result.unreadable()).containsOnlyKeys(letterId);
    }

    private ShadowRun.Result replay() {
        Window window = new Window(Instant.EPOCH, Optional.empty(), Set.of(letterId));
        return new ShadowRun(client(), topics, run, window).read(reading);
    }

    /** One event says something else, one was not found, and one was found that is none. */
    private LetterExtracted asReadByAnOlderVersion() {
        ExtractedEvent meeting = event("MeetingAnnounced");
        ExtractedEvent otherwise =
                ExtractedEvent.newBuilder(meeting).setNegated(true).build();
        ExtractedEvent none =
                ExtractedEvent.newBuilder(meeting).setType("FundingNote").build();
        return LetterExtracted.newBuilder(asRead)
                .setEvents(List.of(otherwise, none))
                .build();
    }

    private ExtractedEvent event(String type) {
        return asRead.getEvents().stream()
                .filter(event -> event.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<LetterExtracted> live() {
        return broker.committed(topics.letterExtracted).stream()
                .filter(letter -> letter.getLetterId().equals(letterId))
                .toList();
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private LetterReceived letter(String text) {
        byte[] content = text.getBytes(UTF_8);
        return LetterReceived.newBuilder()
                .setLetterId(letterId)
                .setContentHash(LetterContent.hash(content))
                .setContent(ByteBuffer.wrap(content))
                .setContentEncoding(ContentEncoding.IDENTITY)
                .setContentSize(content.length)
                .setMediaType("text/plain")
                .setSource("test")
                .setSubmittedAt(Instant.parse("2022-03-09T12:00:00Z"))
                .build();
    }

    private <V> void send(Topic<String, V> topic, V value) throws Exception {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(
                client(), topic.keys().serializer(), topic.values().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), letterId, value)).get();
        }
    }
}
