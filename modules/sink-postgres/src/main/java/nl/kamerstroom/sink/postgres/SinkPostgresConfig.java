package nl.kamerstroom.sink.postgres;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import nl.kamerstroom.platform.Settings;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of the PostgreSQL sink.
 *
 * @param url JDBC address of the database
 * @param user who stores
 * @param password the user's secret
 * @param batchRecords how many records one transaction stores at most
 * @param retry how long to wait before an unreachable database is tried again
 */
record SinkPostgresConfig(String url, String user, String password, int batchRecords, Duration retry) {

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "database.url",
                    ConfigDef.Type.STRING,
                    "jdbc:postgresql://localhost:15432/kamerstroom",
                    new ConfigDef.NonEmptyString(),
                    HIGH,
                    "JDBC address of the PostgreSQL database.")
            .define(
                    "database.user",
                    ConfigDef.Type.STRING,
                    "kamerstroom",
                    new ConfigDef.NonEmptyString(),
                    HIGH,
                    "The database user; it owns the tables.")
            .define("database.password", ConfigDef.Type.PASSWORD, "", HIGH, "The database user's password.")
            .define(
                    "sink.batch.records",
                    ConfigDef.Type.INT,
                    500,
                    between(1, 10_000),
                    LOW,
                    "How many records one database transaction stores at most.")
            .define(
                    "sink.retry.ms",
                    ConfigDef.Type.LONG,
                    1_000L,
                    between(10, 60_000),
                    LOW,
                    "How long to wait before an unreachable database is tried again.");

    static SinkPostgresConfig from(Settings settings) {
        return new SinkPostgresConfig(
                settings.text("database.url"),
                settings.text("database.user"),
                settings.secret("database.password"),
                settings.integer("sink.batch.records"),
                Duration.ofMillis(settings.number("sink.retry.ms")));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SinkPostgresConfig[url=%s, user=%s, batchRecords=%d, retry=%s]"
                .formatted(url, user, batchRecords, retry);
    }
}
