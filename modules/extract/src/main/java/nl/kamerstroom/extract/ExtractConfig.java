package nl.kamerstroom.extract;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import java.util.List;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.parser.worker.WorkerLimits;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.SettingsException;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings of the extract service.
 *
 * @param limits how much one document may ask; what asks more goes to the dead letters
 * @param worker what the process that parses it may take; a document that makes it take more goes to the dead letters
 * @param workers how many documents are parsed at once: as many as there are stream threads
 */
record ExtractConfig(ReadLimits limits, WorkerLimits worker, int workers) {

    private static final ReadLimits STANDARD = ReadLimits.standard();
    private static final WorkerLimits WORKER = WorkerLimits.standard();

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "kafka.consumer.max.poll.records",
                    ConfigDef.Type.INT,
                    1,
                    between(1, 1_000),
                    LOW,
                    "Letters are taken one by one: Kafka Streams may commit only between batches, and a batch of documents that each take seconds would outlast its transaction.")
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
                    WORKER.time().toMillis(),
                    between(1, 600_000),
                    LOW,
                    "How long a document may be parsed; then its parser process is killed.")
            .define(
                    "extract.worker.heap.bytes",
                    ConfigDef.Type.LONG,
                    WORKER.heapBytes(),
                    between(33_554_432L, Long.MAX_VALUE),
                    LOW,
                    "The largest heap of a process that parses documents; there is one such process a stream thread.")
            .define(
                    "extract.worker.memory.bytes",
                    ConfigDef.Type.LONG,
                    WORKER.residentBytes(),
                    between(33_554_432L, Long.MAX_VALUE),
                    LOW,
                    "The most memory of such a process as the operating system sees it, more than its heap; one that takes more is killed.")
            .define(
                    "extract.worker.start.timeout.ms",
                    ConfigDef.Type.LONG,
                    WORKER.startTime().toMillis(),
                    between(1, 600_000),
                    LOW,
                    "How long such a process may take until it answers; one that takes longer is started again.")
            .define(
                    "extract.worker.documents",
                    ConfigDef.Type.INT,
                    WORKER.documents(),
                    between(1, Integer.MAX_VALUE),
                    LOW,
                    "After so many documents such a process is replaced by a fresh one.");

    /**
     * The settings in force.
     *
     * @throws SettingsException where a process' memory would not hold its heap
     */
    static ExtractConfig from(Settings settings) {
        long heap = settings.number("extract.worker.heap.bytes");
        long memory = settings.number("extract.worker.memory.bytes");
        if (memory <= heap) {
            throw new SettingsException(List.of(
                    "extract.worker.memory.bytes is %d; it must be more than extract.worker.heap.bytes, which is %d"
                            .formatted(memory, heap)));
        }
        WorkerLimits worker = new WorkerLimits(
                heap,
                memory,
                Duration.ofMillis(settings.number("extract.timeout.ms")),
                Duration.ofMillis(settings.number("extract.worker.start.timeout.ms")),
                settings.integer("extract.worker.documents"));
        return new ExtractConfig(limits(settings), worker, settings.integer("streams.threads"));
    }

    private static ReadLimits limits(Settings settings) {
        return new ReadLimits(
                settings.integer("extract.max.bytes"),
                settings.number("extract.max.unpacked.bytes"),
                settings.integer("extract.max.entries"),
                settings.integer("extract.max.pages"),
                settings.integer("extract.max.characters"));
    }
}
