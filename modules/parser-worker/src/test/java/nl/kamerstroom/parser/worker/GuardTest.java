package nl.kamerstroom.parser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void shouldKillWhatTakesTooMuchMemory() throws InterruptedException {
        // Given
        long most = 1_000;

        // When
        try (Guard guard = Guard.over(process, LONG, most)) {

            // Then
            assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(guard.verdict()).hasValue(Ending.OUT_OF_MEMORY);
        }
    }

    @Test
    void shouldKillWhatTakesTooLong() throws InterruptedException {
        // Given
        Duration time = Duration.ofMillis(10);

        // When
        try (Guard guard = Guard.over(process, time, Long.MAX_VALUE)) {

            // Then
            assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(guard.verdict()).hasValue(Ending.TIMED_OUT);
        }
    }

    @Test
    void shouldLeaveAloneWhatIsDone() throws InterruptedException {
        // Given
        Guard guard = Guard.over(process, Duration.ofMillis(300), Long.MAX_VALUE);

        // When
        guard.close();

        // Then
        assertThat(process.waitFor(600, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(guard.verdict()).isEmpty();
    }

    @Test
    void shouldSeeTheMemoryOfAProcess() {
        // Given
        long self = ProcessHandle.current().pid();

        // When
        long resident = ResidentMemory.of(self).orElseThrow();

        // Then
        assertThat(resident).isBetween(10L << 20, 8L << 30);
    }
}
