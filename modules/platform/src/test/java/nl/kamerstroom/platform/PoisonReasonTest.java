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
        Exception thrown =
                new StreamsException(new RejectedRecordException(DeadLetterReason.ENCRYPTED, "It is encrypted"));

        // When
        Optional<DeadLetterReason> reason = PoisonReason.of(thrown, DeadLetterReason.UNEXPECTED_FAILURE);

        // Then
        assertThat(reason).contains(DeadLetterReason.ENCRYPTED);
    }

    @Test
    void shouldBlameTheRecordForBytesThatEndTooEarly() {
        // Given
        Exception thrown = new SerializationException(new EOFException());

        // When
        Optional<DeadLetterReason> reason = PoisonReason.of(thrown, DeadLetterReason.UNREADABLE_RECORD);

        // Then
        assertThat(reason).contains(DeadLetterReason.UNREADABLE_RECORD);
    }

    @Test
    void shouldBlameTheSurroundingsForANetworkThatIsDown() {
        // Given
        Exception thrown = new IllegalStateException(new ConnectException("refused"));

        // When
        Optional<DeadLetterReason> reason = PoisonReason.of(thrown, DeadLetterReason.UNEXPECTED_FAILURE);

        // Then
        assertThat(reason).isEmpty();
    }

    @Test
    void shouldBlameTheSurroundingsForABrokerThatIsSlow() {
        // Given
        Exception thrown = new StreamsException(new TimeoutException("slow"));

        // When
        Optional<DeadLetterReason> reason = PoisonReason.of(thrown, DeadLetterReason.UNEXPECTED_FAILURE);

        // Then
        assertThat(reason).isEmpty();
    }

    @Test
    void shouldEndOnACircleOfCauses() {
        // Given
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        // When
        Optional<DeadLetterReason> reason = PoisonReason.of(first, DeadLetterReason.UNEXPECTED_FAILURE);

        // Then
        assertThat(reason).contains(DeadLetterReason.UNEXPECTED_FAILURE);
    }
}
