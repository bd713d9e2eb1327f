package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {

    @Test
    void shouldOnlyLookSchemasUpUnlessTold() {
        // Given
        Map<String, String> settings = Map.of("schema.registry.url", "http://one:8081,http://two:8081");

        // When
        RegistryConfig config = RegistryConfig.from(settings);

        // Then
        assertThat(config.urls()).isEqualTo(List.of("http://one:8081", "http://two:8081"));
        assertThat(config.autoRegister()).isFalse();
        assertThat(config.useLatestVersion()).isFalse();
        assertThat(config.specificReader()).isFalse();
        assertThat(config.cacheCapacity()).isEqualTo(1000);
    }

    @Test
    void shouldHandConfluentsOtherSettingsOn() {
        // Given
        Map<String, Object> settings = Map.of(
                "schema.registry.url", "http://one:8081",
                "basic.auth.user.info", new Password("user:secret"),
                "schema.registry.ssl.truststore.location", "trust.jks");

        // When
        RegistryConfig config = RegistryConfig.from(settings);

        // Then
        assertThat(config.client())
                .containsEntry("basic.auth.user.info", "user:secret")
                .containsEntry("schema.registry.ssl.truststore.location", "trust.jks");
    }

    @Test
    void shouldKeepSecretsToItself() {
        // Given
        RegistryConfig config = RegistryConfig.from(Map.of(
                "schema.registry.url", "http://user:secret@one:8081",
                "basic.auth.user.info", "user:secret"));

        // When
        String text = config.toString();

        // Then
        assertThat(text).contains("http://***@one:8081").doesNotContain("secret");
    }

    @Test
    void shouldAskForAnAddress() {
        assertThatThrownBy(() -> RegistryConfig.from(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }
}
