package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private final AtomicReference<Health> health =
            new AtomicReference<>(Health.of(Health.Check.passed("streams", "running")));
    private final HealthServer server = new HealthServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "kamerstroom.extract",
            health::get,
            () -> "letters_total 1\n");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldSayThatAllIsWell() throws Exception {
        // Given
        String path = "/health/ready";

        // When
        HttpResponse<String> answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"service\":\"kamerstroom.extract\",\"status\":\"UP\",\"reasons\":[],"
                        + "\"checks\":[{\"name\":\"streams\",\"status\":\"UP\",\"reason\":\"running\"}]}\n");
    }

    @Test
    void shouldSayWhyItIsNotReady() throws Exception {
        // Given
        health.set(Health.of(Health.Check.failed("streams", "rebalancing", Probe.READY)));

        // When
        HttpResponse<String> answer = get("/health/ready");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"status\":\"DOWN\",\"reasons\":[\"streams: rebalancing\"]");
    }

    @Test
    void shouldStayAliveWhileItIsNotReady() throws Exception {
        // Given
        health.set(Health.of(Health.Check.failed("streams", "rebalancing", Probe.READY)));

        // When
        HttpResponse<String> answer = get("/health/live");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveMetricsToPrometheus() throws Exception {
        // Given
        String path = "/metrics";

        // When
        HttpResponse<String> answer = get(path);

        // Then
        assertThat(answer.body()).isEqualTo("letters_total 1\n");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void shouldNameThePortThatIsTaken() {
        // Given
        InetSocketAddress taken = server.address();

        // When
        assertThatThrownBy(() -> new HealthServer(taken, "kamerstroom.enrich", health::get, () -> ""))

                // Then
                .hasMessageContaining("Port %d of".formatted(taken.getPort()))
                .hasMessageContaining("set health.port to a free one");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:%d%s".formatted(server.address().getPort(), path));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
