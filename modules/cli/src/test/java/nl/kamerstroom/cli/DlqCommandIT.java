package nl.kamerstroom.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kamerstroom.dead.letters.DeadLetterJson;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.local.LocalServices;
import nl.kamerstroom.local.LocalStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters of a running stack, as an operator handles them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DlqCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LETTER = Path.of("../../samples/letters/2022-03-09-defensie.txt");

    private StackSettings settings;
    private LocalStack stack;

    @TempDir
    private Path work;

    @BeforeAll
    void start(@TempDir Path data) {
        settings = new StackSettings(data, Ports.free());
        stack = new LocalStack(settings, LocalServices.of(settings), StackListener.silent());
        stack.start();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldListWhatFailedByCauseWithAnExample() throws Exception {
        // Given
        String id = brokenLetter("2022D10001.pdf");

        // When
        List<JsonNode> causes = json(dlq("list", "--reason", "broken", "--output", "json"));

        // Then
        assertThat(causes).anySatisfy(cause -> {
            assertThat(cause.path("service").asText()).isEqualTo("extract");
            assertThat(cause.path("stage").asText()).isEqualTo("find-events");
            assertThat(cause.path("count").asLong()).isPositive();
            assertThat(cause.path("example").asText()).startsWith("extract-");
        });
        assertThat(dlq("show", id).out()).contains("2022D10001", "damaged", "dlq replay --id ID --with FILE");
    }

    @Test
    void shouldChangeNothingOnADryRun() throws Exception {
        // Given
        String id = brokenLetter("2022D10002.pdf");

        // When
        Shell.Result dry = dlq("replay", "--id", id, "--dry-run");

        // Then
        assertThat(dry.out()).contains(id, "would be replayed to kamerstroom.extract.replay, try 2");
        assertThat(state(id)).isEqualTo("open");
    }

    @Test
    void shouldParkWhatComesBackAgainAndAgain() throws Exception {
        // Given
        String id = brokenLetter("2022D10003.pdf");
        for (int tries = 2; tries <= 3; tries++) {
            int expected = tries;
            assertThat(dlq("replay", "--id", id).exitCode()).isZero();
            soon().until(() -> attempts(id) == expected && state(id).equals("open"));
        }

        // When
        Shell.Result last = dlq("replay", "--id", id);

        // Then
        assertThat(last.out()).contains("parked: tried 3 times already, the most is 3");
        assertThat(state(id)).isEqualTo("parked");
        assertThat(dlq("show", id).out()).contains("tried        3 times").contains("parked by");
    }

    @Test
    void shouldPublishTheEventsOfACorrectedLetterOnceAndCloseTheAccount() throws Exception {
        // Given
        String id = brokenLetter("2022D10004.pdf");
        Path corrected = Files.copy(LETTER, work.resolve("corrected.txt"));
        assertThat(events("2022D10004")).isEmpty();

        // When
        Shell.Result done = dlq("replay", "--id", id, "--with", corrected.toString(), "--why", "sent again by mail");

        // Then
        assertThat(done.out()).contains("corrected; letter 2022D10004 is read anew");
        int expected = JSON.readTree(Shell.pipe()
                        .run("extract", "--output", "json", corrected.toString())
                        .out())
                .path("events")
                .size();
        soon().untilAsserted(() -> assertThat(events("2022D10004")).hasSize(expected));
        assertThat(events("2022D10004")).doesNotHaveDuplicates();
        assertThat(state(id)).isEqualTo("corrected");
        soon().until(() -> status().path("inFlight").asLong() == 0);
    }

    @Test
    void shouldKeepTheAccountClosedWhileDeadLettersComeAndGo() throws Exception {
        // Given
        long before = status().path("deadLetters").asLong();
        String id = brokenLetter("2022D10005.pdf");
        assertThat(status().path("deadLetters").asLong()).isEqualTo(before + 1);

        // When
        Shell.Result discarded = dlq("discard", "--id", id, "--why", "a test page");

        // Then
        assertThat(discarded.out()).contains("discarded");
        assertThat(state(id)).isEqualTo("discarded");
        JsonNode status = status();
        assertThat(status.path("deadLetters").asLong()).isEqualTo(before + 1);
        assertThat(status.path("inFlight").asLong()).isZero();
    }

    @Test
    void shouldHandARecordBackOnlyToTheServiceThatIsMeant() throws Exception {
        // Given
        produce("kamerstroom.letter.extracted.v1", "any", "any");
        soon().until(() -> !each("enrich").isEmpty() && !each("sink-postgres").isEmpty());
        String ofSink = each("sink-postgres").get(0).path("id").asText();

        // When
        dlq("replay", "--id", ofSink);

        // Then
        soon().until(() -> attempts(ofSink) == 2 && state(ofSink).equals("open"));
        assertThat(each("enrich"))
                .extracting(line -> line.path("attempts").asInt())
                .containsOnly(1);
    }

    @Test
    void shouldNotDiscardWithoutAReasonNorWithoutAChoice() {
        // Given
        String reason = "spam";

        // When
        Shell.Result silent = dlq("discard", "--all");
        Shell.Result vague = dlq("discard", "--why", reason);

        // Then
        assertThat(silent.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(silent.err()).contains("--why");
        assertThat(vague.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(vague.err()).contains("say which dead letters");
    }

    @Test
    void shouldExportWhatCanBeReadAgain() throws Exception {
        // Given
        String id = brokenLetter("2022D10006.pdf");
        Path file = work.resolve("export.ndjson");

        // When
        dlq("export", "--id", id, "--to", file.toString());

        // Then
        DeadLetter read = DeadLetterJson.read(Files.readString(file).strip());
        assertThat(read.getId()).isEqualTo(id);
        assertThat(read.getLetterId()).isEqualTo("2022D10006");
        assertThat(DeadLetterJson.read(dlq("show", id, "--output", "json").out().strip()))
                .isEqualTo(read);
    }

    @Test
    void shouldShowHostileTextHarmlessly() throws Exception {
        // Given
        String mark = UUID.randomUUID().toString();
        produce("kamerstroom.letter.submitted.v1", "\u001B[2J\u202E" + mark, "\u001B]0;owned\u0007\r\n" + mark);
        soon().until(() -> !each("ingest").isEmpty());

        // When
        Shell.Result shown = dlq("show", each("ingest").get(0).path("id").asText());

        // Then
        assertThat(shown.out()).contains(mark, "\\u001b]0;owned\\u0007\\u000d\\u000a", "\\u202e");
        assertThat(shown.out().replace("\n", "").chars().filter(Character::isISOControl))
                .isEmpty();
    }

    @Test
    void shouldNameWhatItCannotFind() {
        // Given
        String id = "extract-ffffffffffffffff";

        // When
        Shell.Result shown = dlq("show", id);

        // Then
        assertThat(shown.exitCode()).isEqualTo(ExitCode.SOME_INPUT_FAILED);
        assertThat(shown.err()).contains("\"extract-ffffffffffffffff\" is no dead letter");
    }

    private List<JsonNode> each(String service) throws IOException {
        return json(dlq("list", "--service", service, "--each", "--output", "json"));
    }

    /** @return the id of its dead letter */
    private String brokenLetter(String name) throws IOException {
        Path file = Files.writeString(work.resolve(name), "%PDF-1.7 and then nothing, " + name);
        String ingest = "http://localhost:" + settings.ports().of(Endpoint.INGEST);
        assertThat(Shell.pipe().run("ingest", "--to", ingest, file.toString()).exitCode())
                .isZero();
        String letter = name.substring(0, name.indexOf('.'));
        List<String> ids = new ArrayList<>();
        soon().until(() -> {
            json(dlq("list", "--letter", letter, "--each", "--output", "json"))
                    .forEach(line -> ids.add(line.path("id").asText()));
            return !ids.isEmpty();
        });
        return ids.get(0);
    }

    private String state(String id) throws IOException {
        return one(id).path("state").asText();
    }

    private int attempts(String id) throws IOException {
        return one(id).path("attempts").asInt();
    }

    private JsonNode one(String id) throws IOException {
        return json(dlq(
                        "list",
                        "--id",
                        id,
                        "--each",
                        "--output",
                        "json",
                        "--state",
                        "open,parked,replayed,corrected,discarded"))
                .get(0);
    }

    private JsonNode status() throws IOException {
        return JSON.readTree(run("status", "--output", "json").out());
    }

    /** The ids of a letter's published events. */
    private List<String> events(String letter) throws IOException {
        long records =
                status().path("topics").path("kamerstroom.event.published.v1").asLong();
        if (records == 0) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode event : json(
                run("tail", "kamerstroom.event.published.v1", "--from-beginning", "--limit", Long.toString(records)))) {
            if (event.path("header").path("letterId").asText().equals(letter)) {
                ids.add(event.path("header").path("eventId").asText());
            }
        }
        return ids;
    }

    private static List<JsonNode> json(Shell.Result result) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private Shell.Result dlq(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dlq"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private Shell.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--broker", settings.bootstrapServers(), "--registry", settings.registryUrl()));
        return Shell.terminal().run(all.toArray(String[]::new));
    }

    private void produce(String topic, String header, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, "key".getBytes(UTF_8), "no Avro".getBytes(UTF_8));
            record.headers().add(header, value.getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}
