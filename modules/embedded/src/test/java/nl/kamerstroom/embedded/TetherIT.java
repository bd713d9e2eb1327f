package nl.kamerstroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TetherIT {

    @Test
    void shouldEndTheOtherProcessWhenOursIsKilled() throws Exception {
        // Given
        Process other = sleeper();
        Process ours = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        Long.toString(other.pid()))
                .start();
        assertThat(ours.getInputStream().read()).isEqualTo('t');

        // When
        ours.destroyForcibly().waitFor();

        // Then
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shouldLetTheOtherProcessLiveWhenReleased() throws Exception {
        // Given
        Process other = sleeper();
        Tether tether = Tether.to(other.pid(), "KILL");

        // When
        tether.close();

        // Then
        await().during(Duration.ofMillis(500)).until(other::isAlive);
        other.destroyForcibly();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }

    /** Holds a tether until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            Tether.to(Long.parseLong(args[0]), "TERM");
            System.out.println("tethered");
            Thread.sleep(Duration.ofMinutes(1));
        }
    }
}
