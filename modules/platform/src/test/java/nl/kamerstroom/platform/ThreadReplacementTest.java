package nl.kamerstroom.platform;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {

    private final Counter replaced = new SimpleMeterRegistry().counter("replaced");
    private Instant now = Instant.parse("2022-03-09T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ThreadReplacement replacement = new ThreadReplacement(2, Duration.ofMinutes(10), clock, replaced);

    @Test
    void shouldReplaceAThreadWhileFailuresAreRare() {
        // Given
        replacement.handle(new IllegalStateException("first"));

        // When
        var answer = replacement.handle(new IllegalStateException("second"));

        // Then
        assertThat(answer).isEqualTo(REPLACE_THREAD);
        assertThat(replaced.count()).isEqualTo(2);
    }

    @Test
    void shouldGiveUpWhenFailuresAreFrequent() {
        // Given
        replacement.handle(new IllegalStateException("first"));
        replacement.handle(new IllegalStateException("second"));

        // When
        var answer = replacement.handle(new IllegalStateException("third"));

        // Then
        assertThat(answer).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void shouldNotCountFailuresOfTheSurroundings() {
        // Given
        replacement.handle(new TimeoutException("the broker is slow"));
        replacement.handle(new TimeoutException("the broker is slow"));

        // When
        var answer = replacement.handle(new TimeoutException("the broker is slow"));

        // Then
        assertThat(answer).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void shouldForgetFailuresThatAreLongPast() {
        // Given
        replacement.handle(new IllegalStateException("first"));
        replacement.handle(new IllegalStateException("second"));
        now = now.plus(Duration.ofMinutes(11));

        // When
        var answer = replacement.handle(new IllegalStateException("third"));

        // Then
        assertThat(answer).isEqualTo(REPLACE_THREAD);
    }
}
