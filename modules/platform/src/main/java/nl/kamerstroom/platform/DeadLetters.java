package nl.kamerstroom.platform;

import io.micrometer.core.instrument.Counter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.OriginHeader;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a record that cannot be processed into a record for the service's dead-letter topic. Kafka Streams writes it in
 * the transaction that also moves the offset on, so that the record is in exactly one place.
 */
final class DeadLetters {

    /** Under this key the handlers, which Kafka Streams creates by class name, find the instance of their service. */
    static final String CONFIG = "kamerstroom.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_MESSAGE = 2_000;

    private final ServiceContext context;
    private final Topic<byte[], DeadLetter> topic;

    private DeadLetters(ServiceContext context) {
        this.context = context;
        this.topic = context.deadLetterTopic();
    }

    static DeadLetters of(ServiceContext context) {
        return new DeadLetters(context);
    }

    static DeadLetters in(Map<String, ?> config) {
        return (DeadLetters) Objects.requireNonNull(config.get(CONFIG), CONFIG);
    }

    /**
     * A record that failed.
     *
     * @param at where Kafka Streams was when it failed
     * @param stage the step that failed, as named in the topology
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over and written at once, never compared
    record Failed(
            ErrorHandlerContext at, byte @Nullable [] key, byte @Nullable [] value, String stage, Exception thrown) {}

    /**
     * The dead letter for a failed record; empty when the surroundings are at fault and the record is to be tried again.
     *
     * @param otherwise the reason where the exception gives none itself
     */
    Optional<ProducerRecord<byte[], byte[]>> of(Failed failed, String otherwise) {
        return PoisonReason.of(failed.thrown(), otherwise).map(reason -> record(failed, reason));
    }

    private ProducerRecord<byte[], byte[]> record(Failed failed, String reason) {
        ErrorHandlerContext at = failed.at();
        Throwable cause = PoisonReason.find(failed.thrown(), RejectedRecordException.class)
                .<Throwable>map(rejected -> rejected)
                .orElse(failed.thrown());
        RecordOrigin origin = origin(at);
        DeadLetter letter = DeadLetter.newBuilder()
                .setService(context.shortName())
                .setServiceVersion(BuildInfo.version())
                .setStage(failed.stage())
                .setReason(reason)
                .setMessage(shorten(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()), LONGEST_MESSAGE))
                .setExceptionClass(cause.getClass().getName())
                .setOriginTopic(origin.topic())
                .setOriginPartition(origin.partition())
                .setOriginOffset(origin.offset())
                .setOriginTimestamp(Instant.ofEpochMilli(origin.timestamp()))
                .setKey(bytes(failed.key()))
                .setValue(bytes(failed.value()))
                .setHeaders(headers(at.headers()))
                .setFirstSeenAt(context.clock().instant())
                .build();
        count(letter);
        return write(letter, failed, origin);
    }

    /** Headers are believed only where the record came through a topic that nobody else writes. */
    private static RecordOrigin origin(ErrorHandlerContext at) {
        RecordOrigin here = new RecordOrigin(at.topic(), at.partition(), at.offset(), at.timestamp());
        return at.topic().endsWith("-repartition")
                ? RecordOrigin.in(at.headers()).orElse(here)
                : here;
    }

    private ProducerRecord<byte[], byte[]> write(DeadLetter letter, Failed failed, RecordOrigin origin) {
        Headers headers = new RecordHeaders();
        origin.writeTo(headers);
        byte[] value = topic.values().serializer().serialize(topic.name(), headers, letter);
        return new ProducerRecord<>(topic.name(), null, context.clock().millis(), failed.key(), value, headers);
    }

    private void count(DeadLetter letter) {
        Counter.builder("kamerstroom.dead.letters")
                .description("Records that could not be processed")
                .tag("stage", letter.getStage())
                .tag("reason", letter.getReason())
                .register(context.meters())
                .increment();
        LOG.atWarn()
                .addKeyValue(LogKeys.SERVICE, context.name())
                .addKeyValue(LogKeys.STAGE, letter.getStage())
                .addKeyValue(LogKeys.REASON, letter.getReason())
                .addKeyValue(LogKeys.ERROR_CLASS, letter.getExceptionClass())
                .addKeyValue(LogKeys.TOPIC, letter.getOriginTopic())
                .addKeyValue(LogKeys.PARTITION, letter.getOriginPartition())
                .addKeyValue(LogKeys.OFFSET, letter.getOriginOffset())
                .log("Record became a dead letter");
    }

    /** The record's own headers; those of an origin are fields of the dead letter. */
    private static List<OriginHeader> headers(Headers headers) {
        List<OriginHeader> kept = new ArrayList<>();
        headers.forEach(header -> {
            if (!header.key().startsWith(RecordOrigin.PREFIX)) {
                kept.add(OriginHeader.newBuilder()
                        .setName(header.key())
                        .setValue(bytes(header.value()))
                        .build());
            }
        });
        return kept;
    }

    private static @Nullable ByteBuffer bytes(byte @Nullable [] content) {
        return content == null ? null : ByteBuffer.wrap(content);
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
