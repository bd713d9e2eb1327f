package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import nl.kamerstroom.formats.ReadLimits;
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
        assertThat(config.limits()).isEqualTo(ReadLimits.standard());
    }

    @Test
    void shouldReadEveryLimit() {
        // Given
        Settings settings = settings(Map.of(
                "extract.max.bytes", "1",
                "extract.max.unpacked.bytes", "2",
                "extract.max.entries", "3",
                "extract.max.pages", "4",
                "extract.max.characters", "5",
                "extract.timeout.ms", "6"));

        // When
        ExtractConfig config = ExtractConfig.from(settings);

        // Then
        assertThat(config.limits()).isEqualTo(new ReadLimits(1, 2, 3, 4, 5, Duration.ofMillis(6)));
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

    private static Settings settings(Map<String, String> given) {
        return Settings.of(ExtractMain.SERVICE.settings(), SettingSources.of(given));
    }
}
