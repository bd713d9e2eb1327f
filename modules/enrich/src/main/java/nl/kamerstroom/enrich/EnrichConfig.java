package nl.kamerstroom.enrich;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.util.regex.Pattern;
import nl.kamerstroom.platform.Settings;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Settings of the enrich service.
 *
 * @param oin the organisation's number that the source of every CloudEvent names
 * @param eventsPerSubject how many events are remembered of a subject
 */
record EnrichConfig(String oin, int eventsPerSubject) {

    private static final Pattern OIN = Pattern.compile("\\d{20}");

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "enrich.oin",
                    ConfigDef.Type.STRING,
                    "00000000000000000000",
                    ConfigDef.LambdaValidator.with(EnrichConfig::checkOin, () -> "20 digits"),
                    MEDIUM,
                    "The Organisatie-identificatienummer of whoever runs Kamerstroom, 20 digits; the source of every event names it.")
            .define(
                    "enrich.subject.max.events",
                    ConfigDef.Type.INT,
                    50,
                    between(2, 10_000),
                    LOW,
                    "How many events are remembered of one subject, to tell what is new; about 300 bytes each.");

    static EnrichConfig from(Settings settings) {
        return new EnrichConfig(settings.text("enrich.oin"), settings.integer("enrich.subject.max.events"));
    }

    private static void checkOin(String name, Object value) {
        if (!OIN.matcher(String.valueOf(value)).matches()) {
            throw new ConfigException(name, value, "must be 20 digits");
        }
    }
}
