package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class PoisonReasonTest {

    @Test
    void shouldTakeTheReasonThatTheStepGave() {
        // Given
        Exception thrown = new StreamsException(new RejectedRecordException("encrypted-pdf", "It is encrypted"));

        // When
        Optional<String> reason = PoisonReason.of(thrown, PoisonReason.UNEXPECTED);

        // Then
        assertThat(reason).contains("encrypted-pdf");
    }

    @Test
    void shouldBlameTheRecordForBytesThatEndTooEarly() {
        // Given
        Exception thrown = new SerializationException(new EOFException());

        // When
        Optional<String> reason = PoisonReason.of(thrown, PoisonReason.UNREADABLE);

        // Then
        assertThat(reason).contains("unreadable-record");
    }

    @Test
    void shouldBlameTheSurroundingsForANetworkThatIsDown() {
        // Given
        Exception thrown = new IllegalStateException(new ConnectException("refused"));

        // When
        Optional<String> reason = PoisonReason.of(thrown, PoisonReason.UNEXPECTED);

        // Then
        assertThat(reason).isEmpty();
    }

    @Test
    void shouldBlameTheSurroundingsForABrokerThatIsSlow() {
        // Given
        Exception thrown = new StreamsException(new TimeoutException("slow"));

        // When
        Optional<String> reason = PoisonReason.of(thrown, PoisonReason.UNEXPECTED);

        // Then
        assertThat(reason).isEmpty();
    }

    @Test
    void shouldEndOnACircleOfCauses() {
        // Given
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        // When
        Optional<String> reason = PoisonReason.of(first, PoisonReason.UNEXPECTED);

        // Then
        assertThat(reason).contains("unexpected-failure");
    }
}
