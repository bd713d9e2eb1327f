package nl.kamerstroom.audit;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import nl.kamerstroom.platform.Settings;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of the audit service.
 *
 * @param interval between two looks at the ledger
 * @param patience how long a record may be under way
 */
record AuditConfig(Duration interval, Duration patience) {

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "audit.interval.ms",
                    ConfigDef.Type.LONG,
                    1_000L,
                    between(10, 3_600_000),
                    LOW,
                    "Time between two looks at the ledger.")
            .define(
                    "audit.patience.ms",
                    ConfigDef.Type.LONG,
                    60_000L,
                    between(0, 86_400_000),
                    MEDIUM,
                    "How long a record may be under way in one stage before it counts as late, lost or doubled; longer than the longest backlog that is normal.");

    static AuditConfig from(Settings settings) {
        return new AuditConfig(
                Duration.ofMillis(settings.number("audit.interval.ms")),
                Duration.ofMillis(settings.number("audit.patience.ms")));
    }
}
