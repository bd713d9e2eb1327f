package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

    @Test
    void shouldDescribeEverySettingOfASection() {
        // Given
        ConfigDef definition = new ConfigDef()
                .define(
                        "sink.batch",
                        ConfigDef.Type.INT,
                        100,
                        ConfigDef.Range.atLeast(1),
                        ConfigDef.Importance.LOW,
                        "Rows | a batch.")
                .define("sink.password", ConfigDef.Type.PASSWORD, "geheim", ConfigDef.Importance.LOW, "A secret.")
                .define("sink.url", ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "Where it is.");

        // When
        String document = ConfigurationDocument.render(
                List.of(new ConfigurationDocument.Section("sink", "What the sink is told.", definition)));

        // Then
        assertThat(document)
                .startsWith("# Configuration\n")
                .contains("## sink\n\nWhat the sink is told.\n\n")
                .contains("| `sink.batch` | int | `100` | [1,...] | Rows \\| a batch. |\n")
                .contains("| `sink.password` | password | none |  | A secret. |\n")
                .contains("| `sink.url` | string | required |  | Where it is. |\n")
                .doesNotContain("geheim");
    }
}
