package nl.kamerstroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void shouldTakeEightMebibytesAndRememberForeverByDefault() {
        // Given
        Settings settings = settings(Map.of());

        // When
        IngestConfig config = IngestConfig.from(settings);

        // Then
        assertThat(config.http().getAddress().isLoopbackAddress()).isTrue();
        assertThat(config.http().getPort()).isEqualTo(8090);
        assertThat(config.largestLetter()).isEqualTo(8 << 20);
        assertThat(config.folder()).isEmpty();
        assertThat(config.remember()).isEmpty();
    }

    @Test
    void shouldReadWhatIsGiven() {
        // Given
        Settings settings = settings(Map.of("ingest.folder", "inbox", "ingest.remember.ms", "86400000"));

        // When
        IngestConfig config = IngestConfig.from(settings);

        // Then
        assertThat(config.folder()).contains(Path.of("inbox"));
        assertThat(config.remember()).contains(Duration.ofDays(1));
    }

    @Test
    void shouldNameTheUnknownSetting() {
        // Given
        Map<String, String> given = Map.of("ingest.folders", "inbox");

        // When
        assertThatThrownBy(() -> settings(given))

                // Then
                .hasMessageStartingWith("Unknown setting \"ingest.folders\"; did you mean \"ingest.folder\"?");
    }

    private static Settings settings(Map<String, String> given) {
        return Settings.of(IngestMain.SERVICE.settings(), SettingSources.of(given));
    }
}
