package nl.kamerstroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {

    private static final String FIRST = """
            {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"R\\",\\"fields\\":[{\\"name\\":\\"a\\",\\"type\\":\\"string\\"}]}"}""";
    private static final String INCOMPATIBLE = """
            {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"R\\",\\"fields\\":[{\\"name\\":\\"a\\",\\"type\\":\\"int\\"}]}"}""";

    @TempDir
    private Path data;

    @Test
    void shouldKeepSchemaIdsAndRefuseIncompatibleOnesAfterARestart() throws Exception {
        // Given
        var settings = new StackSettings(data, Ports.free());
        String registered;
        try (Infrastructure infrastructure = Infrastructure.start(settings, StackListener.silent())) {
            registered = post(settings, FIRST).body();
            assertThat(infrastructure.ended()).isEmpty();
        }
        var listener = new Recorder();

        // When
        try (Infrastructure infrastructure = Infrastructure.start(settings, listener)) {

            // Then
            assertThat(post(settings, FIRST).body()).isEqualTo(registered);
            assertThat(post(settings, INCOMPATIBLE).statusCode()).isEqualTo(409);
            assertThat(infrastructure.ended()).isEmpty();
        }
        assertThat(listener.heard)
                .contains("starting broker", "started broker", "started database", "started registry")
                .containsSubsequence("started database", "starting registry", "stopped registry", "stopped database");
    }

    private static HttpResponse<String> post(StackSettings settings, String schema)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(settings.registryUrl() + "/subjects/r-value/versions"))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .POST(HttpRequest.BodyPublishers.ofString(schema))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
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
