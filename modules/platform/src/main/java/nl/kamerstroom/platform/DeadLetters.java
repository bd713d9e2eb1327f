package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.RecordReplay;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a record that cannot be processed into a record for the service's dead-letter topic. Whoever writes it moves
 * the position on in the same transaction, or only afterwards, so that the record is never lost.
 */
public final class DeadLetters {

    /** Under this key the handlers, which Kafka Streams creates by class name, find the instance of their service. */
    static final String CONFIG = "kamerstroom.dead.letters";

    /** What a dead letter says of itself in headers, for tools that do not read Avro. */
    static final String HEADER_PREFIX = "kamerstroom.dead-letter.";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String OURS = "kamerstroom.";
    private static final String EVENT_TYPE = "ce_type";
    private static final int LONGEST_HEADER = 256;

    private final ServiceContext context;
    private final Topic<byte[], DeadLetter> topic;
    private final Optional<Topic<byte[], RecordReplay>> replays;
    private final DeadLetterForm form;

    private DeadLetters(ServiceContext context) {
        this.context = context;
        this.topic = context.deadLetterTopic();
        this.replays = context.topics().catalogue().hasReplay(context.shortName())
                ? Optional.of(context.topics().replay(context.shortName()))
                : Optional.empty();
        this.form = new DeadLetterForm(context);
    }

    public static DeadLetters of(ServiceContext context) {
        return new DeadLetters(context);
    }

    static DeadLetters in(Map<String, ?> config) {
        return (DeadLetters) Objects.requireNonNull(config.get(CONFIG), CONFIG);
    }

    /**
     * The dead letter for a failed record; empty when the surroundings are at fault and the record is to be tried again.
     *
     * @param otherwise the reason where the exception gives none itself
     */
    Optional<List<ProducerRecord<byte[], byte[]>>> of(FailedRecord failed, DeadLetterReason otherwise) {
        return PoisonReason.of(failed.thrown(), otherwise).map(reason -> List.of(record(failed, reason)));
    }

    /** The dead letter for a failed record; counts and logs it. */
    public ProducerRecord<byte[], byte[]> record(FailedRecord failed, DeadLetterReason reason) {
        DeadLetter letter = form.of(unwrapped(failed), reason);
        count(letter);
        Headers headers = headers(letter, failed);
        byte[] value = topic.values().serializer().serialize(topic.name(), headers, letter);
        byte[] key = letter.getKey() == null ? null : failed.key();
        return new ProducerRecord<>(topic.name(), null, context.clock().millis(), key, value, headers);
    }

    /** What a replay holds, as if it had failed where it stood first. */
    private FailedRecord unwrapped(FailedRecord failed) {
        return replays.filter(topic -> topic.name().equals(failed.at().topic()))
                .map(topic -> unwrapped(failed, topic))
                .orElse(failed);
    }

    private static FailedRecord unwrapped(FailedRecord failed, Topic<byte[], RecordReplay> replays) {
        if (failed.value() == null) {
            return failed;
        }
        try {
            RecordReplay replay = replays.values().deserializer().deserialize(replays.name(), failed.value());
            return new FailedRecord(
                    RecordOrigin.of(replay),
                    failed.key(),
                    ReplayedTopic.bytes(replay.getValue()),
                    failed.headers(),
                    failed.stage(),
                    failed.input(),
                    failed.thrown());
        } catch (SerializationException noReplay) {
            return failed;
        }
    }

    /** The origin is the record that was read now; the dead letter itself tells where it stood first. */
    private static Headers headers(DeadLetter letter, FailedRecord failed) {
        Headers headers = new RecordHeaders();
        for (Header header : failed.headers()) {
            if (isHandedOn(header)) {
                headers.add(header);
            }
        }
        RecordOrigin.of(failed).writeTo(headers);
        Map<String, String> own = Map.of(
                "id", letter.getId(),
                "stage", letter.getStage(),
                "reason", letter.getReason(),
                "attempts", Integer.toString(letter.getAttempts()));
        own.forEach(
                (name, value) -> headers.remove(HEADER_PREFIX + name).add(HEADER_PREFIX + name, value.getBytes(UTF_8)));
        return headers;
    }

    /** Such as a submission's id, by which its sender asks what became of it, or the type by which events are counted. */
    private static boolean isHandedOn(Header header) {
        return (header.key().startsWith(OURS) || header.key().equals(EVENT_TYPE))
                && !header.key().equals(ReplayMark.HEADER)
                && header.key().length() <= LONGEST_HEADER
                && header.value() != null
                && header.value().length <= LONGEST_HEADER;
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
}
