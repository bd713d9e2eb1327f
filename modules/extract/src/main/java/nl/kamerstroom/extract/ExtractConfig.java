package nl.kamerstroom.extract;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.platform.Settings;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of the extract service.
 *
 * @param limits how much one document may ask; what asks more goes to the dead letters
 */
record ExtractConfig(ReadLimits limits) {

    private static final ReadLimits STANDARD = ReadLimits.standard();

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "extract.max.bytes",
                    ConfigDef.Type.INT,
                    STANDARD.bytes(),
                    between(1, Integer.MAX_VALUE),
                    LOW,
                    "The largest document that is read; larger ones go to the dead letters.")
            .define(
                    "extract.max.unpacked.bytes",
                    ConfigDef.Type.LONG,
                    STANDARD.unpackedBytes(),
                    between(1, Long.MAX_VALUE),
                    LOW,
                    "The most bytes that a packed document may unpack to.")
            .define(
                    "extract.max.entries",
                    ConfigDef.Type.INT,
                    STANDARD.entries(),
                    between(1, 1_000_000),
                    LOW,
                    "The most files that an archive such as a DOCX may hold.")
            .define(
                    "extract.max.pages",
                    ConfigDef.Type.INT,
                    STANDARD.pages(),
                    between(1, 1_000_000),
                    LOW,
                    "The most pages that a document may have.")
            .define(
                    "extract.max.characters",
                    ConfigDef.Type.INT,
                    STANDARD.characters(),
                    between(1, Integer.MAX_VALUE),
                    LOW,
                    "The longest text that a document may have.")
            .define(
                    "extract.timeout.ms",
                    ConfigDef.Type.LONG,
                    STANDARD.time().toMillis(),
                    between(1, 600_000),
                    LOW,
                    "How long it may take until a document's text is there.");

    static ExtractConfig from(Settings settings) {
        return new ExtractConfig(new ReadLimits(
                settings.integer("extract.max.bytes"),
                settings.number("extract.max.unpacked.bytes"),
                settings.integer("extract.max.entries"),
                settings.integer("extract.max.pages"),
                settings.integer("extract.max.characters"),
                Duration.ofMillis(settings.number("extract.timeout.ms"))));
    }
}
