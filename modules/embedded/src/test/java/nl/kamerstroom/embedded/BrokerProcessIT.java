package nl.kamerstroom.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {

    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    @Test
    void shouldKeepWhatWasCommittedWhenKilled() throws Exception {
        // Given
        byte[] value = "committed".getBytes(UTF_8);
        try (BrokerProcess broker = start()) {
            var trip = new RoundTrip(broker.bootstrapServers(), "survivors");
            trip.createTopic();
            trip.write(true, value);
            broker.kill();
        }

        // When
        try (BrokerProcess broker = start()) {

            // Then
            assertThat(new RoundTrip(broker.bootstrapServers(), "survivors").read(1))
                    .containsExactly(value);
        }
    }

    private BrokerProcess start() {
        return BrokerProcess.start(
                data.resolve("broker"),
                ports.of(Endpoint.BROKER),
                ports.of(Endpoint.CONTROLLER),
                data.resolve("broker.log"));
    }
}
