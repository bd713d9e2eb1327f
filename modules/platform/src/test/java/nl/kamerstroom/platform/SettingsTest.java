package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final ConfigDef EXTRACT = new ConfigDef()
            .define(
                    "extract.rule.packs",
                    ConfigDef.Type.LIST,
                    ConfigDef.Importance.HIGH,
                    "The packs to apply, in order.")
            .define(
                    "extract.max.document.chars",
                    ConfigDef.Type.INT,
                    2_000_000,
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "Longer documents become dead letters.")
            .define("extract.api.password", ConfigDef.Type.PASSWORD, "", ConfigDef.Importance.LOW, "A secret.");

    private static final ConfigDef DEFINITION = PlatformConfig.and(EXTRACT);

    @TempDir
    private Path folder;

    @Test
    void shouldPreferCommandLineOverEnvironmentOverFile() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("kamerstroom.properties"),
                "extract.rule.packs=meetings,funding\nhealth.port=1\nlog.level=WARN\n");
        SettingSources sources = SettingSources.none()
                .withFile(file)
                .withEnvironment(
                        Map.of("KAMERSTROOM_HEALTH_PORT", "2", "KAMERSTROOM_LOG_LEVEL", "ERROR", "PATH", "/bin"))
                .with(Map.of("health.port", "3"), "command line");

        // When
        Settings settings = Settings.of(DEFINITION, sources);

        // Then
        assertThat(settings.list("extract.rule.packs")).containsExactly("meetings", "funding");
        assertThat(settings.integer("health.port")).isEqualTo(3);
        assertThat(settings.effective())
                .extracting(Setting::name, Setting::value, Setting::origin, Setting::defaultValue)
                .contains(
                        tuple("health.port", "3", "command line", "0"),
                        tuple("log.level", "ERROR", "environment KAMERSTROOM_LOG_LEVEL", "INFO"),
                        tuple("extract.rule.packs", "meetings,funding", "file " + file, ""),
                        tuple("extract.max.document.chars", "2000000", "default", "2000000"));
    }

    @Test
    void shouldReportAllFaultsTogetherWithTheirOrigin() {
        // Given
        SettingSources sources = SettingSources.none()
                .withEnvironment(
                        Map.of("KAMERSTROOM_HEALTH_PORT", "many", "KAMERSTROOM_EXTRACT_RULE_PACK", "meetings"));

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("3 settings are wrong")
                .hasMessageContaining("Unknown setting \"extract.rule.pack\"; did you mean \"extract.rule.packs\"?"
                        + " (from environment KAMERSTROOM_EXTRACT_RULE_PACK)")
                .hasMessageContaining(
                        "Missing required configuration \"extract.rule.packs\" which has no default value.")
                .hasMessageContaining("Invalid value many for configuration health.port")
                .hasMessageContaining("(from environment KAMERSTROOM_HEALTH_PORT)");
    }

    @Test
    void shouldListTheKnownSettingsWhenNoneIsNear() {
        // Given
        SettingSources sources = given("extract.colour", "blue");

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .hasMessage(
                        "Unknown setting \"extract.colour\"; known settings of this kind are"
                                + " [extract.api.password, extract.max.document.chars, extract.rule.packs] (from given by the program)");
    }

    @Test
    void shouldRefuseASettingOfNoService() {
        // Given
        SettingSources sources = given("exract.rule.limit", "1");

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .hasMessageContaining(
                        "Unknown setting \"exract.rule.limit\"; settings begin with one of [cli, console");
    }

    @Test
    void shouldLeaveSettingsOfOtherServicesAlone() {
        // Given
        SettingSources sources = given("enrich.window", "P1D");

        // When
        Settings settings = Settings.of(DEFINITION, sources);

        // Then
        assertThat(settings.effective()).extracting(Setting::name).doesNotContain("enrich.window");
    }

    @Test
    void shouldPassKafkaAndRegistrySettingsThrough() {
        // Given
        SettingSources sources = given("kafka.producer.compression.type", "lz4")
                .with(Map.of("registry.basic.auth.user.info", "me:pass"), "file x")
                .with(Map.of("kafka.bootstrap.servers", "broker:1"), "file x");

        // When
        Settings settings = Settings.of(DEFINITION, sources);

        // Then
        assertThat(settings.kafka())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("bootstrap.servers", "broker:1", "producer.compression.type", "lz4"));
        assertThat(settings.registry())
                .containsEntry("basic.auth.user.info", "me:pass")
                .containsKey("schema.registry.url");
    }

    @Test
    void shouldNoticeAMisspelledKafkaSetting() {
        // Given
        SettingSources sources = given("kafka.consumer.max.pol.records", "1");

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .hasMessageContaining("did you mean \"kafka.consumer.max.poll.records\"?");
    }

    @Test
    void shouldRefuseToWeakenExactlyOnce() {
        // Given
        SettingSources sources = given("kafka.processing.guarantee", "at_least_once");

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .hasMessageStartingWith(
                        "Setting \"kafka.processing.guarantee\" cannot be changed: every service processes exactly once");
    }

    @Test
    void shouldReadSecretsFromFiles() throws IOException {
        // Given
        Path password = Files.writeString(folder.resolve("password"), "geheim\n");
        Path jaas = Files.writeString(folder.resolve("jaas"), "login required;\n");
        SettingSources sources = given("extract.api.password.file", password.toString())
                .with(Map.of("kafka.sasl.jaas.config", "${file:" + jaas + "}"), "file x");

        // When
        Settings settings = Settings.of(DEFINITION, sources);

        // Then
        assertThat(settings.secret("extract.api.password")).isEqualTo("geheim");
        assertThat(settings.kafka()).containsEntry("sasl.jaas.config", "login required;");
    }

    @Test
    void shouldNameTheSecretFileThatIsMissing() {
        // Given
        SettingSources sources = given("extract.api.password.file", "/nowhere/password");

        // When
        assertThatThrownBy(() -> Settings.of(DEFINITION, sources))

                // Then
                .hasMessageContaining(
                        "File \"/nowhere/password\" of setting \"extract.api.password.file\" cannot be read");
    }

    @Test
    void shouldMaskSecretsWhereverTheyAreShown() {
        // Given
        Settings settings = Settings.of(
                DEFINITION,
                given("extract.api.password", "geheim")
                        .with(
                                Map.of("kafka.ssl.key.password", "geheim", "registry.bearer.auth.token", "geheim"),
                                "file x"));

        // When
        String table = SettingsTable.render(settings.effective());

        // Then
        assertThat(table).doesNotContain("geheim").contains("extract.api.password", "********", "file x");
    }

    private static SettingSources given(String name, String value) {
        return SettingSources.of(Map.of("extract.rule.packs", "meetings"))
                .with(Map.of(name, value), "given by the program");
    }
}
