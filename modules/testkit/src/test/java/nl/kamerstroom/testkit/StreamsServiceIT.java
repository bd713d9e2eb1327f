package nl.kamerstroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.RejectedRecordException;
import nl.kamerstroom.platform.RunningService;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Named;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's Kafka Streams service on a real broker. */
class StreamsServiceIT {

    @TempDir
    private static Path data;

    private static TestBroker broker;

    @TempDir
    private Path state;

    private final AtomicBoolean networkWorks = new AtomicBoolean(true);
    private final String mark = UUID.randomUUID().toString();
    private final Topic<String, Integer> numbers = topic("numbers-" + mark);
    private final Topic<String, Integer> halves = topic("halves-" + mark);
    private final ServiceDefinition service =
            ServiceDefinition.streams("kamerstroom.enrich", "Halves numbers.", new ConfigDef(), this::build);

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void createInput() throws Exception {
        create(numbers);
    }

    @Test
    void shouldWaitUntilItsTopicsExist() throws Exception {
        // Given
        Thread later = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            create(halves);
        });

        // When
        try (RunningService running = start(Map.of())) {

            // Then
            soon().until(() -> running.health().passes(Probe.READY));
        }
        later.join();
    }

    @Test
    void shouldNameTheTopicsThatNeverCome() {
        // Given
        Map<String, String> impatient = Map.of("streams.topic.timeout.ms", "100");

        // When
        assertThatThrownBy(() -> start(impatient))

                // Then
                .hasMessage(
                        "Service \"kamerstroom.enrich\" needs topics [%s], which do not exist; create the catalogue's topics first"
                                .formatted(halves.name()));
    }

    @Test
    void shouldKeepWhatItRejectsInTheTransactionThatMovesOn() throws Exception {
        // Given
        create(halves);
        produce(4, 5, 6);

        // When
        try (RunningService running = start(Map.of())) {

            // Then
            soon().untilAsserted(() -> assertThat(broker.committed(halves)).containsExactly(2, 3));
            assertThat(running.health().passes(Probe.READY)).isTrue();
        }
        assertThat(deadLetters()).extracting(DeadLetter::getOriginOffset).containsExactly(1L);
    }

    @Test
    void shouldBeDeadWhenItsThreadsKeepFailing() throws Exception {
        // Given
        create(halves);
        produce(-1);

        // When
        try (RunningService running = start(Map.of("streams.replace.threads.max", "1"))) {

            // Then
            soon().until(() -> !running.health().passes(Probe.LIVE));
            assertThat(running.health().reasons(Probe.LIVE)).containsExactly("streams: too many threads failed");
        }
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldWaitForSurroundingsThatFail() throws Exception {
        // Given
        create(halves);
        produce(0);
        networkWorks.set(false);
        try (RunningService running = start(Map.of("streams.replace.threads.max", "0"))) {
            soon().until(() -> metrics(running).contains("kamerstroom_streams_threads_replaced_total"));

            // When
            networkWorks.set(true);

            // Then
            soon().untilAsserted(() -> assertThat(broker.committed(halves)).containsExactly(0));
        }
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void shouldBeAliveButNotReadyWithoutItsDeadLetterTopic() throws Exception {
        // Given
        create(halves);
        String deadLetters = Catalogue.load().deadLetter("enrich").name();
        try (RunningService running = start(Map.of());
                Admin admin = broker.admin()) {
            soon().until(() -> running.health().passes(Probe.READY));

            // When
            admin.deleteTopics(List.of(deadLetters)).all().get();

            // Then
            soon().until(() -> !running.health().passes(Probe.READY));
            assertThat(running.health().reasons(Probe.READY)).containsExactly("topics: missing [" + deadLetters + "]");
            assertThat(running.health().passes(Probe.LIVE)).isTrue();
            admin.createTopics(List.of(new NewTopic(deadLetters, Optional.of(1), Optional.of((short) 1))));
            soon().until(() -> running.health().passes(Probe.READY));
        }
    }

    @Test
    void shouldNameTheRegistryThatDoesNotAnswer() throws Exception {
        // Given
        create(halves);
        Map<String, String> nowhere =
                Map.of("registry.url", "http://localhost:1", "registry.auto.register.schemas", "false");

        // When
        try (RunningService running = start(nowhere)) {

            // Then
            soon().untilAsserted(() -> assertThat(running.health().reasons(Probe.READY))
                    .singleElement()
                    .asString()
                    .startsWith("registry: Schema registry could not be reached"));
            assertThat(running.health().passes(Probe.LIVE)).isTrue();
        }
    }

    @Test
    void shouldStartOverAfterAReset() throws Exception {
        // Given
        create(halves);
        produce(4);
        try (RunningService running = start(Map.of())) {
            soon().until(() ->
                    broker.committed(halves).size() == 1 && running.health().passes(Probe.READY));
        }

        // When
        int exit = ServiceRunner.execute(
                service,
                "reset",
                "--yes",
                "-s",
                "kafka.bootstrap.servers=" + broker.bootstrapServers(),
                "-s",
                "streams.state.dir=" + state);

        // Then
        assertThat(exit).isZero();
        try (RunningService running = start(Map.of())) {
            soon().untilAsserted(() -> assertThat(broker.committed(halves)).containsExactly(2, 2));
            assertThat(running.name()).isEqualTo("kamerstroom.enrich");
        }
    }

    private void build(StreamsBuilder builder, ServiceContext context) {
        builder.stream(numbers.name(), numbers.readAs("read-numbers"))
                .mapValues(this::half, Named.as("halve-number"))
                .to(halves.name(), halves.writeAs("write-halves"));
    }

    private int half(int number) {
        if (number < 0) {
            throw new AssertionError("a defect");
        }
        if (number == 0 && !networkWorks.get()) {
            throw new UncheckedIOException(new ConnectException("refused"));
        }
        if (number % 2 == 1) {
            throw new RejectedRecordException(
                    DeadLetterReason.BAD_ARGUMENT, number + " cannot be halved; give an even number");
        }
        return number / 2;
    }

    private RunningService start(Map<String, String> settings) {
        Map<String, String> given = new HashMap<>();
        given.put("kafka.bootstrap.servers", broker.bootstrapServers());
        given.put("registry.url", "mock://streams-service-it");
        given.put("registry.auto.register.schemas", "true");
        given.put("streams.state.dir", state.toString());
        given.putAll(settings);
        return RunningService.start(service, SettingSources.of(given));
    }

    private static String metrics(RunningService running) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(running.endpoint("/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.endsWith(" 0.0"))
                .collect(Collectors.joining());
    }

    private List<DeadLetter> deadLetters() {
        try (Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("streams-service-it"))) {
            return broker.committed(topics.deadLetter("enrich")).stream()
                    .filter(letter -> letter.getOriginTopic().equals(numbers.name()))
                    .toList();
        }
    }

    private void produce(int... values) throws Exception {
        try (KafkaProducer<String, Integer> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                numbers.keys().serializer(),
                numbers.values().serializer())) {
            for (int value : values) {
                producer.send(new ProducerRecord<>(numbers.name(), "key", value))
                        .get();
            }
        }
    }

    private static void create(Topic<?, ?> topic) {
        try (Admin admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(topic.name(), Optional.of(1), Optional.of((short) 1))));
        }
    }

    private static Topic<String, Integer> topic(String name) {
        return new Topic<>(name, Serdes.String(), Serdes.Integer());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
