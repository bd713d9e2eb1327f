package nl.kamerstroom.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.RecordReplay;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Where a record stood when it came to us, carried in headers: after a repartition Kafka Streams itself only knows the
 * internal topic, and every result names in them the record that it was made of.
 *
 * @param timestamp the record's, in milliseconds since 1970
 */
public record RecordOrigin(String topic, int partition, long offset, long timestamp) {

    public static final String PREFIX = "kamerstroom.origin.";

    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = "kamerstroom.origin.partition";
    static final String OFFSET = "kamerstroom.origin.offset";
    static final String TIMESTAMP = "kamerstroom.origin.timestamp";

    /** A step to put right after a source: stamps each record with its origin. */
    public static <K, V> FixedKeyProcessorSupplier<K, V, V> stamp() {
        return Stamp::new;
    }

    /** Where a failed record came from: headers are believed only where nobody but ourselves could write them. */
    static RecordOrigin of(FailedRecord failed) {
        return isInternal(failed.at().topic()) ? in(failed.headers()).orElse(failed.at()) : failed.at();
    }

    /** Where Kafka Streams read what it failed on. */
    static RecordOrigin at(ErrorHandlerContext context) {
        return new RecordOrigin(context.topic(), context.partition(), context.offset(), context.timestamp());
    }

    /** Where the record of a dead letter stands. */
    public static RecordOrigin of(DeadLetter letter) {
        Instant timestamp = Optional.ofNullable(letter.getOriginTimestamp()).orElse(Instant.EPOCH);
        return new RecordOrigin(
                letter.getOriginTopic(),
                letter.getOriginPartition(),
                letter.getOriginOffset(),
                timestamp.toEpochMilli());
    }

    /** Where the record of a replay stands. */
    public static RecordOrigin of(RecordReplay replay) {
        return new RecordOrigin(
                replay.getOriginTopic(),
                replay.getOriginPartition(),
                replay.getOriginOffset(),
                replay.getOriginTimestamp().toEpochMilli());
    }

    /** Whether a topic is one that Kafka Streams keeps for itself. */
    static boolean isInternal(String topic) {
        return topic.endsWith("-repartition");
    }

    /** Whether a topic is one to which only an operator writes, what a service is to try again. */
    public static boolean isReplay(String topic) {
        return topic.endsWith(".replay");
    }

    /** The origin in the headers, when a step stamped them. */
    public static Optional<RecordOrigin> in(Headers headers) {
        Optional<String> topic = text(headers, TOPIC);
        Optional<String> partition = text(headers, PARTITION);
        Optional<String> offset = text(headers, OFFSET);
        Optional<String> timestamp = text(headers, TIMESTAMP);
        if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty() || timestamp.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordOrigin(
                    topic.get(),
                    Integer.parseInt(partition.get()),
                    Long.parseLong(offset.get()),
                    Long.parseLong(timestamp.get())));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    /** Replaces whatever origin the headers named. */
    public void writeTo(Headers headers) {
        put(headers, TOPIC, topic);
        put(headers, PARTITION, Integer.toString(partition));
        put(headers, OFFSET, Long.toString(offset));
        put(headers, TIMESTAMP, Long.toString(timestamp));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Stamps each record; one instance serves one task. */
    private static final class Stamp<K, V> extends ContextualFixedKeyProcessor<K, V, V> {

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            context()
                    .recordMetadata()
                    .map(at -> new RecordOrigin(at.topic(), at.partition(), at.offset(), record.timestamp()))
                    .ifPresent(origin -> origin.writeTo(record.headers()));
            context().forward(record);
        }
    }
}
