package nl.kamerstroom.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    @Test
    void shouldCarryLettersOfEightMebibytesAndKeepThemOverARestart() throws Exception {
        // Given
        byte[] letter = new byte[8 * 1024 * 1024];
        letter[letter.length - 1] = 7;
        try (EmbeddedBroker broker = start()) {
            var trip = new RoundTrip(broker.bootstrapServers(), "letters");
            trip.createTopic();
            trip.write(true, letter);
        }

        // When
        try (EmbeddedBroker broker = start()) {

            // Then
            assertThat(new RoundTrip(broker.bootstrapServers(), "letters").read(1))
                    .containsExactly(letter);
        }
    }

    @Test
    void shouldShowCommittedTransactionsOnly() throws Exception {
        // Given
        try (EmbeddedBroker broker = start()) {
            var trip = new RoundTrip(broker.bootstrapServers(), "transactions");
            trip.createTopic();
            trip.write(false, bytes("aborted"));
            trip.write(true, bytes("first"), bytes("second"));

            // When
            var read = trip.read(2);

            // Then
            assertThat(read).containsExactly(bytes("first"), bytes("second"));
        }
    }

    @Test
    void shouldNotInventTopics() {
        // Given
        try (EmbeddedBroker broker = start();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 1_000),
                        new StringSerializer(),
                        new StringSerializer())) {

            // When
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("never-created", "value"))
                            .get())

                    // Then
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("never-created");
        }
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(data, ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(UTF_8);
    }
}
