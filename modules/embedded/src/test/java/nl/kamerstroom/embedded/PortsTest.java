package nl.kamerstroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void shouldUseTheDocumentedAddresses() {
        // When
        Ports ports = Ports.usual();

        // Then
        assertThat(ports.address(Endpoint.BROKER)).isEqualTo("localhost:9092");
        assertThat(ports.of(Endpoint.DATABASE)).isEqualTo(15432);
    }

    @Test
    void shouldMoveEveryPortIntoOneBlock() {
        // When
        Ports ports = Ports.from(20_000);

        // Then
        assertThat(ports.ports().values())
                .doesNotHaveDuplicates()
                .hasSize(Endpoint.values().length)
                .allMatch(port -> port >= 20_000 && port < 20_000 + Endpoint.values().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 80, 65_535})
    void shouldRefuseABlockThatDoesNotFit(int first) {
        assertThatThrownBy(() -> Ports.from(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--ports-from '" + first + "' does not fit")
                .hasMessageContaining("between 1024 and");
    }

    @Test
    void shouldNameEveryBusyPortAndWhomItWasFor() throws IOException {
        // Given
        Ports ports = Ports.free();
        try (var broker = listen(ports.of(Endpoint.BROKER));
                var database = listen(ports.of(Endpoint.DATABASE))) {

            // When
            assertThatThrownBy(() -> ports.requireFree(List.of(Endpoint.REGISTRY, Endpoint.BROKER, Endpoint.DATABASE)))

                    // Then
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("Port " + broker.getLocalPort() + " for the Kafka broker, port "
                            + database.getLocalPort() + " for PostgreSQL are in use; stop the program that listens"
                            + " there, or move the whole stack with --ports-from N.");
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
