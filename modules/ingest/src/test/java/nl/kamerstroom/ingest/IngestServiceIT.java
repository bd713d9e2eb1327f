package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.RunningService;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TestBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest as it runs, on a real broker. */
class IngestServiceIT {

    private static final String REGISTRY = "mock://ingest-it";

    @TempDir
    private static Path data;

    private static TestBroker broker;

    @TempDir
    private Path work;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("ingest-it"));
    private final String mark = UUID.randomUUID().toString();
    private int port;
    private RunningService ingest;

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startIngest() throws IOException {
        port = freePort();
        ingest = start();
    }

    @AfterEach
    void stopIngest() {
        ingest.close();
        topics.close();
    }

    private RunningService start() {
        RunningService started = RunningService.start(
                IngestMain.SERVICE,
                SettingSources.of(Map.of(
                        "kafka.bootstrap.servers", broker.bootstrapServers(),
                        "registry.url", REGISTRY,
                        "registry.auto.register.schemas", "true",
                        "streams.state.dir", work.resolve("state").toString(),
                        "ingest.http.port", Integer.toString(port),
                        "ingest.folder", work.resolve("inbox").toString(),
                        "ingest.folder.interval.ms", "50")));
        soon().until(() -> started.health().passes(Probe.READY));
        return started;
    }

    @Test
    void shouldTellWhatBecameOfAPostedLetter() throws Exception {
        // Given
        HttpResponse<String> accepted = post("?fileName=kst-10000-1.txt", letter("posted"));

        // When
        String location = accepted.headers().firstValue("Location").orElseThrow();

        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).contains("\"letterId\":\"kst-10000-1\"");
        soon().untilAsserted(() -> assertThat(get(location))
                .contains("\"state\":\"received\"", "\"letterId\":\"kst-10000-1\"", "\"revision\":1"));
    }

    @Test
    void shouldPassALetterOnOnceThatIsPostedTwice() throws Exception {
        // Given
        post("", letter("twice"));

        // When
        String second =
                post("", letter("twice")).headers().firstValue("Location").orElseThrow();

        // Then
        soon().untilAsserted(
                        () -> assertThat(get(second)).contains("\"state\":\"duplicate\"", "\"reason\":\"content\""));
        assertThat(received("twice")).hasSize(1);
    }

    @Test
    void shouldTakeInAFileAndMoveIt() throws Exception {
        // Given
        Path inbox = work.resolve("inbox");

        // When
        Files.writeString(inbox.resolve("2022D00001.txt"), letter("filed"));

        // Then
        soon().untilAsserted(
                        () -> assertThat(inbox.resolve("done/2022D00001.txt")).exists());
        soon().untilAsserted(() -> assertThat(received("filed"))
                .extracting(LetterReceived::getLetterId)
                .containsExactly("2022D00001"));
    }

    @Test
    void shouldStillKnowALetterAfterARestart() throws Exception {
        // Given
        post("", letter("kept"));
        soon().until(() -> received("kept").size() == 1);
        ingest.close();
        ingest = start();

        // When
        String again = post("", letter("kept")).headers().firstValue("Location").orElseThrow();

        // Then
        soon().untilAsserted(() -> assertThat(get(again)).contains("\"state\":\"duplicate\""));
        assertThat(received("kept")).hasSize(1);
    }

    @Test
    void shouldStillKnowTheFateOfASubmissionAfterARestart() throws Exception {
        // Given
        String location =
                post("", letter("fate")).headers().firstValue("Location").orElseThrow();
        soon().until(() -> get(location).contains("received"));
        ingest.close();

        // When
        ingest = start();

        // Then
        soon().untilAsserted(() -> assertThat(get(location)).contains("\"state\":\"received\""));
    }

    @Test
    void shouldKeepARecordThatIsNoLetterAndGoOn() throws Exception {
        // Given
        String junk = "no Avro at all " + mark;

        // When
        produce(topics.letterSubmitted.name(), junk);
        post("", letter("after-junk"));

        // Then
        soon().untilAsserted(() -> assertThat(deadLetters(junk)).hasSize(1));
        soon().untilAsserted(() -> assertThat(received("after-junk")).hasSize(1));
    }

    @Test
    void shouldKeepTheLastRecordOnceAlsoAcrossARestart() throws Exception {
        // Given
        String junk = "the last record " + mark;
        produce(topics.letterSubmitted.name(), junk);
        soon().until(() -> deadLetters(junk).size() == 1);

        // When
        ingest.close();
        ingest = start();

        // Then
        post("", letter("after-restart"));
        soon().untilAsserted(() -> assertThat(received("after-restart")).hasSize(1));
        assertThat(deadLetters(junk)).hasSize(1);
    }

    @Test
    void shouldCountWhatItDoes() throws Exception {
        // Given
        post("", letter("counted"));

        // When
        String metrics = http.send(
                        HttpRequest.newBuilder(ingest.endpoint("/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        // Then
        assertThat(metrics)
                .contains("kamerstroom_letters_submitted_total{service=\"kamerstroom.ingest\",source=\"http\"}")
                .contains("jvm_memory_used_bytes", "kafka_stream_");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions();
    }

    private String letter(String subject) {
        return "Geachte voorzitter, " + subject + " " + mark;
    }

    private HttpResponse<String> post(String query, String letter) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/letters%s".formatted(port, query)))
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(letter))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String location) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, location)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private List<LetterReceived> received(String subject) {
        String hash = Letters.saying(letter(subject)).hash();
        return broker.committed(topics.letterReceived).stream()
                .filter(letter -> letter.getContentHash().equals(hash))
                .toList();
    }

    private List<DeadLetter> deadLetters(String value) {
        return broker.committed(topics.deadLetter("ingest")).stream()
                .filter(letter -> letter.getValue() != null
                        && UTF_8.decode(letter.getValue().duplicate())
                                .toString()
                                .equals(value))
                .toList();
    }

    private void produce(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
