package nl.kamerstroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.embedded.StartException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    private static final String SUBJECT = "kamerstroom.meeting.announced.v1-value";

    @TempDir
    private Path data;

    private StackSettings settings = new StackSettings(Path.of(""), Ports.free());

    @BeforeEach
    void setUp() {
        settings = new StackSettings(data, Ports.free());
    }

    @Test
    void shouldProvideTopicsAndSchemasAndKeepThemOverARestart() throws Exception {
        // Given
        String first;
        try (LocalStack stack = stack(StackListener.silent())) {
            stack.start();
            first = schema();
        }
        var listener = new Recorder();

        // When
        try (LocalStack stack = stack(listener)) {
            stack.start();

            // Then
            assertThat(schema()).contains("\"id\"").isEqualTo(first);
            assertThat(topics()).contains("kamerstroom.letter.submitted.v1", "kamerstroom.event.published.v1");
        }
        assertThat(listener.heard)
                .containsSubsequence("started broker", "started topics", "stopped broker")
                .containsSubsequence("started database", "started registry", "started schemas")
                .containsSubsequence("stopped registry", "stopped database");
    }

    @Test
    void shouldTellWhichPartEnded() {
        // Given
        try (LocalStack stack = stack(StackListener.silent())) {
            stack.start();

            // When
            registryProcess().destroyForcibly();

            // Then
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(stack.ended()).containsExactly("registry"));
        }
    }

    @Test
    void shouldStopAgainWhatHadStartedWhenAPartCannot() throws IOException {
        // Given
        var listener = new Recorder();
        Files.createFile(data.resolve("database"));
        try (LocalStack stack = stack(listener)) {

            // When
            assertThatThrownBy(stack::start)

                    // Then
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("PostgreSQL did not start");
        }
        assertThat(listener.heard).contains("stopped broker").doesNotContain("started registry");
    }

    private LocalStack stack(StackListener listener) {
        return new LocalStack(settings, List.of(), listener);
    }

    /** The newest schema with its id, as the registry gives it. */
    private String schema() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI latest = URI.create(settings.registryUrl() + "/subjects/" + SUBJECT + "/versions/latest");
            return http.send(HttpRequest.newBuilder(latest).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private Iterable<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", settings.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private ProcessHandle registryProcess() {
        String port = "-Dquarkus.http.port=" + settings.ports().of(Endpoint.REGISTRY);
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(port))
                .findFirst()
                .orElseThrow();
    }

    private static final class Recorder implements StackListener {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void starting(String part) {
            heard.add("starting " + part);
        }

        @Override
        public void started(String part, Duration took) {
            heard.add("started " + part);
            System.out.println(part + " " + took);
        }

        @Override
        public void stopped(String part, Duration took) {
            heard.add("stopped " + part);
            System.out.println(part + " stopped " + took);
        }
    }
}
