package nl.kamerstroom.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** Writes {@code docs/configuration.md} from the declarations, so that the page cannot drift from the code. */
public final class ConfigurationDocument {

    private static final String OPENING = """
            # Configuration

            Generated from the declarations in the code; do not edit.

            A setting comes from, the later the stronger: its default · the properties file (`--config FILE` or `KAMERSTROOM_CONFIG`) ·
            the environment (`KAMERSTROOM_` and the name in upper case with underscores: `health.port` is `KAMERSTROOM_HEALTH_PORT`) ·
            the command line (`--set name=value`). An unknown name is an error that says what was probably meant; all errors are
            reported together. One file may hold the settings of all services: each reads its own.

            Secrets are masked wherever settings are shown, and may be read from a file: `name.file=/run/secrets/x` beside a secret
            `name`, or `name=${file:/run/secrets/x}` for any setting.

            `kafka.*` passes any setting to Kafka's clients (`kafka.security.protocol`, `kafka.producer.compression.type`), `registry.*`
            any setting to the schema registry's client (`registry.basic.auth.user.info`).
            """;

    private ConfigurationDocument() {}

    /**
     * A group of settings under its own heading.
     *
     * @param title the heading
     * @param introduction a sentence under it; may be empty
     */
    public record Section(String title, String introduction, ConfigDef definition) {}

    /** The whole page in Markdown, ending in a line feed. */
    public static String render(List<Section> sections) {
        return OPENING + sections.stream().map(ConfigurationDocument::render).collect(Collectors.joining());
    }

    private static String render(Section section) {
        String introduction = section.introduction().isEmpty() ? "" : section.introduction() + "\n\n";
        return "\n## " + section.title() + "\n\n" + introduction
                + "| setting | type | default | valid | meaning |\n|---|---|---|---|---|\n"
                + section.definition().configKeys().values().stream()
                        .sorted(java.util.Comparator.comparing(key -> key.name))
                        .map(ConfigurationDocument::row)
                        .collect(Collectors.joining());
    }

    private static String row(ConfigKey key) {
        String check = key.validator == null ? "" : key.validator.toString();
        // A check without a name of its own prints its address in memory.
        String valid = check.contains("$$Lambda") ? "" : check;
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        key.name,
                        key.type.name().toLowerCase(java.util.Locale.ROOT),
                        standard(key),
                        cell(valid),
                        cell(key.documentation))
                .replace(System.lineSeparator(), "\n");
    }

    private static String standard(ConfigKey key) {
        if (!key.hasDefault()) {
            return "required";
        }
        String text = key.type == ConfigDef.Type.PASSWORD
                ? ""
                : String.valueOf(ConfigDef.convertToString(key.defaultValue, key.type));
        return text.isEmpty() || text.equals("null") ? "none" : "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s++", " ");
    }
}
