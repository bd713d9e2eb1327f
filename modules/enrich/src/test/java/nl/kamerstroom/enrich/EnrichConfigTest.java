package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.SettingsException;
import org.junit.jupiter.api.Test;

class EnrichConfigTest {

    @Test
    void shouldHaveDefaults() {
        assertThat(from(Map.of())).isEqualTo(new EnrichConfig("00000000000000000000", 50));
    }

    @Test
    void shouldRefuseAnOinThatIsNone() {
        assertThatThrownBy(() -> from(Map.of("enrich.oin", "123")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("enrich.oin")
                .hasMessageContaining("must be 20 digits");
    }

    @Test
    void shouldHintAtTheSettingThatWasMeant() {
        assertThatThrownBy(() -> from(Map.of("enrich.subject.max.event", "7")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("enrich.subject.max.events");
    }

    private static EnrichConfig from(Map<String, String> given) {
        return EnrichConfig.from(Settings.of(EnrichMain.SERVICE.settings(), SettingSources.of(given)));
    }
}
