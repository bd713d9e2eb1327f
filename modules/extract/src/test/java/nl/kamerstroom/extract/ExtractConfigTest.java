package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.parser.worker.WorkerLimits;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import org.junit.jupiter.api.Test;

class ExtractConfigTest {

    @Test
    void shouldTakeTheStandardLimitsByDefault() {
        // Given
        Settings settings = settings(Map.of());

        // When
        ExtractConfig config = ExtractConfig.from(settings);

        // Then
        assertThat(config).isEqualTo(new ExtractConfig(ReadLimits.standard(), WorkerLimits.standard(), 1));
    }

    @Test
    void shouldReadEveryLimit() {
        // Given
        Settings settings = settings(Map.ofEntries(
                Map.entry("extract.max.bytes", "1"),
                Map.entry("extract.max.unpacked.bytes", "2"),
                Map.entry("extract.max.entries", "3"),
                Map.entry("extract.max.pages", "4"),
                Map.entry("extract.max.characters", "5"),
                Map.entry("extract.worker.heap.bytes", "50000000"),
                Map.entry("extract.worker.memory.bytes", "60000000"),
                Map.entry("extract.timeout.ms", "6"),
                Map.entry("extract.worker.start.timeout.ms", "7"),
                Map.entry("extract.worker.documents", "8"),
                Map.entry("streams.threads", "9")));

        // When
        ExtractConfig config = ExtractConfig.from(settings);

        // Then
        assertThat(config)
                .isEqualTo(new ExtractConfig(
                        new ReadLimits(1, 2, 3, 4, 5),
                        new WorkerLimits(50_000_000, 60_000_000, Duration.ofMillis(6), Duration.ofMillis(7), 8),
                        9));
    }

    @Test
    void shouldNameEverySettingThatIsOutOfRange() {
        // Given
        Map<String, String> given = Map.of("extract.max.pages", "0", "extract.timeout.ms", "-1");

        // When
        assertThatThrownBy(() -> settings(given))

                // Then
                .hasMessageContainingAll("extract.max.pages", "extract.timeout.ms");
    }

    @Test
    void shouldWantMoreMemoryThanHeap() {
        // Given
        Settings settings = settings(Map.of("extract.worker.memory.bytes", "40000000"));

        // When
        assertThatThrownBy(() -> ExtractConfig.from(settings))

                // Then
                .hasMessage("extract.worker.memory.bytes is 40000000;"
                        + " it must be more than extract.worker.heap.bytes, which is 201326592");
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.of(ExtractMain.SERVICE.settings(), SettingSources.of(given));
    }
}
