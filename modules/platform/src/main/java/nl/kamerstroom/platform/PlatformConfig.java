package nl.kamerstroom.platform;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.ValidString.in;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef;

/**
 * What every service is told.
 *
 * @param health where probes and metrics answer; port 0 takes a free one
 * @param shutdownTimeout how long a graceful stop may take
 */
public record PlatformConfig(
        InetSocketAddress health, Duration shutdownTimeout, Logging.Format logFormat, String logLevel) {

    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "kafka.bootstrap.servers",
                    ConfigDef.Type.STRING,
                    "localhost:9092",
                    new ConfigDef.NonEmptyString(),
                    HIGH,
                    "The brokers to begin with, host:port separated by commas.")
            .define(
                    "registry.url",
                    ConfigDef.Type.STRING,
                    "http://localhost:8081/apis/ccompat/v7",
                    new ConfigDef.NonEmptyString(),
                    HIGH,
                    "The schema registry, any that speaks Confluent's protocol.")
            .define(
                    "health.host",
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    new ConfigDef.NonEmptyString(),
                    MEDIUM,
                    "The address where /health, /metrics and /info answer; 0.0.0.0 for all, as containers need.")
            .define(
                    "health.port",
                    ConfigDef.Type.INT,
                    0,
                    between(0, 65_535),
                    MEDIUM,
                    "The port where /health, /metrics and /info answer; 0 takes a free one and logs it.")
            .define(
                    "health.shutdown.timeout.ms",
                    ConfigDef.Type.LONG,
                    30_000L,
                    between(0, 600_000),
                    LOW,
                    "How long a graceful stop may take before the process ends anyway.")
            .define(
                    "log.format",
                    ConfigDef.Type.STRING,
                    "json",
                    in("json", "plain"),
                    LOW,
                    "json: one object a line, for machines; plain: for a person at a terminal.")
            .define(
                    "log.level",
                    ConfigDef.Type.STRING,
                    "INFO",
                    in("TRACE", "DEBUG", "INFO", "WARN", "ERROR"),
                    LOW,
                    "The least severe level that is logged for Kamerstroom's own classes; libraries log from WARN.");

    public static PlatformConfig from(Settings settings) {
        return new PlatformConfig(
                new InetSocketAddress(settings.text("health.host"), settings.integer("health.port")),
                Duration.ofMillis(settings.number("health.shutdown.timeout.ms")),
                Logging.Format.of(settings.text("log.format")),
                settings.text("log.level"));
    }

    /** The platform's settings and some more, as one declaration. */
    public static ConfigDef and(ConfigDef... more) {
        ConfigDef all = new ConfigDef(DEFINITION);
        for (ConfigDef definition : more) {
            definition.configKeys().values().forEach(all::define);
        }
        return all;
    }
}
