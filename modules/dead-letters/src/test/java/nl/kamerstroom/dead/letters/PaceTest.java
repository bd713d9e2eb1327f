package nl.kamerstroom.dead.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong now = new AtomicLong(7);
    private final List<Duration> slept = new ArrayList<>();

    @Test
    void shouldLetSoManyGoASecond() throws Exception {
        // Given
        Pace pace = Pace.perSecond(4, now::get, this::sleep);

        // When
        for (int i = 0; i < 9; i++) {
            pace.next();
        }

        // Then
        assertThat(now.get() - 7).isEqualTo(Duration.ofSeconds(2).toNanos());
        assertThat(slept).hasSize(8).containsOnly(Duration.ofMillis(250));
    }

    @Test
    void shouldNotWaitForWhatIsLateAlready() throws Exception {
        // Given
        Pace pace = Pace.perSecond(1, now::get, this::sleep);
        pace.next();
        now.addAndGet(Duration.ofSeconds(5).toNanos());

        // When
        pace.next();

        // Then
        assertThat(slept).isEmpty();
    }

    @Test
    void shouldKeepATransactionShort() {
        // Given
        int slow = 2;

        // When
        Pace pace = Pace.perSecond(slow, now::get, this::sleep);

        // Then
        assertThat(pace.batch()).isEqualTo(slow);
        assertThat(Pace.unlimited().batch()).isEqualTo(100);
    }

    @Test
    void shouldRefuseToStandStill() {
        // When
        assertThatThrownBy(() -> Pace.perSecond(0))

                // Then
                .hasMessage("A rate must be at least 1 a second, not 0");
    }

    private void sleep(Duration time) {
        slept.add(time);
        now.addAndGet(time.toNanos());
    }
}
