package nl.kamerstroom.ingest;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.kamerstroom.platform.Settings;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of the ingest service.
 *
 * @param http where letters are posted; port 0 takes a free one
 * @param largestLetter in bytes
 * @param inFlight how many letters may be on their way to the broker at once
 * @param deliveryTimeout how long the broker may take to accept a letter
 * @param retryAfter what a sender is told to wait when the broker does not keep up
 * @param folder the watched folder, when there is one
 * @param folderInterval time between looks into the folder; a file that did not change in between is complete
 * @param remember how long contents and letters are remembered; empty: forever
 * @param statusWindow how far back the fate of submissions is known after a start
 * @param statusEntries of how many submissions the fate is known
 */
record IngestConfig(
        InetSocketAddress http,
        int largestLetter,
        int inFlight,
        Duration deliveryTimeout,
        Duration retryAfter,
        Optional<Path> folder,
        Duration folderInterval,
        Optional<Duration> remember,
        Duration statusWindow,
        int statusEntries) {

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "ingest.http.host",
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    new ConfigDef.NonEmptyString(),
                    MEDIUM,
                    "The address where letters are posted; 0.0.0.0 for all, as containers need.")
            .define(
                    "ingest.http.port",
                    ConfigDef.Type.INT,
                    8090,
                    between(0, 65_535),
                    HIGH,
                    "The port where letters are posted; 0 takes a free one and logs it.")
            .define(
                    "ingest.letter.max.bytes",
                    ConfigDef.Type.INT,
                    8_388_608,
                    between(1, 8_388_608),
                    MEDIUM,
                    "The largest letter that is taken, in bytes; the topics hold no larger one.")
            .define(
                    "ingest.in.flight.max",
                    ConfigDef.Type.INT,
                    16,
                    between(1, 1_000),
                    LOW,
                    "How many letters may be on their way to the broker at once; more are answered with 429. Each may take its size in memory three times.")
            .define(
                    "ingest.delivery.timeout.ms",
                    ConfigDef.Type.INT,
                    30_000,
                    atLeast(1_000),
                    LOW,
                    "How long the broker may take to accept a letter before the sender gets 503.")
            .define(
                    "ingest.retry.after.s",
                    ConfigDef.Type.INT,
                    5,
                    between(1, 3_600),
                    LOW,
                    "How long a sender is told to wait after 429 or 503, in seconds.")
            .define(
                    "ingest.folder",
                    ConfigDef.Type.STRING,
                    "",
                    HIGH,
                    "A folder whose files are taken in and moved to its done/ or failed/; empty: none is watched.")
            .define(
                    "ingest.folder.interval.ms",
                    ConfigDef.Type.LONG,
                    500L,
                    between(10, 600_000),
                    LOW,
                    "Time between looks into the folder; a file is complete when two looks see the same size and time.")
            .define(
                    "ingest.remember.ms",
                    ConfigDef.Type.LONG,
                    -1L,
                    atLeast(-1),
                    LOW,
                    "How long letters are remembered to tell duplicates and corrections; -1: forever, about 200 bytes a letter.")
            .define(
                    "ingest.status.window.ms",
                    ConfigDef.Type.LONG,
                    3_600_000L,
                    atLeast(0),
                    LOW,
                    "How far back GET /letters/{id} knows the fate of submissions after a restart.")
            .define(
                    "ingest.status.max.entries",
                    ConfigDef.Type.INT,
                    10_000,
                    between(1, 1_000_000),
                    LOW,
                    "Of how many submissions GET /letters/{id} knows the fate; the oldest are forgotten first.");

    static IngestConfig from(Settings settings) {
        return new IngestConfig(
                new InetSocketAddress(settings.text("ingest.http.host"), settings.integer("ingest.http.port")),
                settings.integer("ingest.letter.max.bytes"),
                settings.integer("ingest.in.flight.max"),
                Duration.ofMillis(settings.integer("ingest.delivery.timeout.ms")),
                Duration.ofSeconds(settings.integer("ingest.retry.after.s")),
                Optional.of(settings.text("ingest.folder"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                Duration.ofMillis(settings.number("ingest.folder.interval.ms")),
                Optional.of(settings.number("ingest.remember.ms"))
                        .filter(millis -> millis >= 0)
                        .map(Duration::ofMillis),
                Duration.ofMillis(settings.number("ingest.status.window.ms")),
                settings.integer("ingest.status.max.entries"));
    }
}
