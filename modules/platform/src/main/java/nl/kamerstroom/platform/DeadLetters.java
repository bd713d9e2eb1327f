package nl.kamerstroom.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
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
    private static final int LONGEST_TRACE = 8_000;

    private final String service;
    private final String topic;
    private final Clock clock;
    private final MeterRegistry meters;

    private DeadLetters(String service, String topic, Clock clock, MeterRegistry meters) {
        this.service = service;
        this.topic = topic;
        this.clock = clock;
        this.meters = meters;
    }

    static DeadLetters of(ServiceContext context) {
        return new DeadLetters(context.name(), context.deadLetterTopic(), context.clock(), context.meters());
    }

    static DeadLetters in(Map<String, ?> config) {
        return (DeadLetters) Objects.requireNonNull(config.get(CONFIG), CONFIG);
    }

    /**
     * A record that failed.
     *
     * @param context where Kafka Streams was when it failed
     * @param stage the step that failed, as named in the topology
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over and written at once, never compared
    record Failed(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String stage,
            Exception thrown) {}

    /**
     * The dead letter for a failed record; empty when the surroundings are at fault and the record is to be tried again.
     *
     * @param otherwise the reason where the exception gives none itself
     */
    Optional<ProducerRecord<byte[], byte[]>> of(Failed failed, String otherwise) {
        return PoisonReason.of(failed.thrown(), otherwise).map(reason -> record(failed, reason));
    }

    private ProducerRecord<byte[], byte[]> record(Failed failed, String reason) {
        ErrorHandlerContext context = failed.context();
        Throwable cause = PoisonReason.find(failed.thrown(), RejectedRecordException.class)
                .<Throwable>map(rejected -> rejected)
                .orElse(failed.thrown());
        RecordOrigin origin = RecordOrigin.in(context.headers())
                .orElseGet(() ->
                        new RecordOrigin(context.topic(), context.partition(), context.offset(), context.timestamp()));
        DeadLetterEnvelope letter = new DeadLetterEnvelope(
                service,
                failed.stage(),
                reason,
                shorten(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()), LONGEST_MESSAGE),
                cause.getClass().getName(),
                trace(cause),
                origin,
                Optional.ofNullable(failed.key()).map(Bytes::new),
                Optional.ofNullable(failed.value()).map(Bytes::new),
                headers(context.headers()),
                clock.instant());
        count(letter);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, clock.millis(), failed.key(), serialize(letter));
        origin.writeTo(record.headers());
        return record;
    }

    private void count(DeadLetterEnvelope letter) {
        Counter.builder("kamerstroom.dead.letters")
                .description("Records that could not be processed")
                .tag("stage", letter.stage())
                .tag("reason", letter.reason())
                .register(meters)
                .increment();
        LOG.atWarn()
                .addKeyValue(LogKeys.SERVICE, service)
                .addKeyValue(LogKeys.STAGE, letter.stage())
                .addKeyValue(LogKeys.REASON, letter.reason())
                .addKeyValue(LogKeys.ERROR_CLASS, letter.errorClass())
                .addKeyValue(LogKeys.TOPIC, letter.origin().topic())
                .addKeyValue(LogKeys.PARTITION, letter.origin().partition())
                .addKeyValue(LogKeys.OFFSET, letter.origin().offset())
                .log("Record became a dead letter");
    }

    /** The record's own headers; those of an origin are fields of the dead letter. */
    private static List<DeadLetterEnvelope.Header> headers(Headers headers) {
        List<DeadLetterEnvelope.Header> kept = new ArrayList<>();
        headers.forEach(header -> {
            if (!header.key().startsWith(RecordOrigin.PREFIX)) {
                kept.add(new DeadLetterEnvelope.Header(
                        header.key(), Optional.ofNullable(header.value()).map(Bytes::new)));
            }
        });
        return kept;
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return shorten(trace.toString(), LONGEST_TRACE);
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static byte[] serialize(DeadLetterEnvelope letter) {
        try {
            return new ObjectMapper()
                    .writeValueAsBytes(Map.of(
                            "service",
                            letter.service(),
                            "stage",
                            letter.stage(),
                            "reason",
                            letter.reason(),
                            "message",
                            letter.message(),
                            "value",
                            letter.value().map(Bytes::toArray).orElse(new byte[0])));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
