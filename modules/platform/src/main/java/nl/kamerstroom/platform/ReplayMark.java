package nl.kamerstroom.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * What a record carries that was a dead letter before: one short header, however often it is tried. It tells a failure
 * that comes back from a new one.
 *
 * @param id of the dead letter
 * @param attempt the how manieth try this is; 2 for the first replay
 * @param firstSeenAt when it failed first
 * @param corrected whether an operator sent another content for the letter
 */
public record ReplayMark(String id, int attempt, Instant firstSeenAt, boolean corrected) {

    public static final String HEADER = "kamerstroom.replay";

    private static final int LONGEST = 120;
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z-]{0,40}-[0-9a-f]{16});([1-9][0-9]{0,5});([0-9]{1,15});(replayed|corrected)");

    /** The mark in the headers, when there is one of the right form. */
    public static Optional<ReplayMark> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null || header.value().length > LONGEST) {
            return Optional.empty();
        }
        Matcher mark = FORM.matcher(new String(header.value(), StandardCharsets.UTF_8));
        return mark.matches()
                ? Optional.of(new ReplayMark(
                        mark.group(1),
                        Integer.parseInt(mark.group(2)),
                        Instant.ofEpochMilli(Long.parseLong(mark.group(3))),
                        mark.group(4).equals("corrected")))
                : Optional.empty();
    }

    /** Replaces whatever mark there was. */
    public void writeTo(Headers headers) {
        String mark =
                "%s;%d;%d;%s".formatted(id, attempt, firstSeenAt.toEpochMilli(), corrected ? "corrected" : "replayed");
        headers.remove(HEADER).add(HEADER, mark.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A step for where records enter from outside: takes off marks, and with them what they allow, unless the record came
     * the way of replays, which only operators may write.
     */
    public static <K, V> FixedKeyProcessorSupplier<K, V, V> ofOperatorsOnly() {
        return Door::new;
    }

    /** Whether the dead letter was one of this service. */
    public boolean isOf(String service) {
        return id.length() == service.length() + 1 + DeadLetterId.DIGITS && id.startsWith(service + "-");
    }

    private static final class Door<K, V> extends ContextualFixedKeyProcessor<K, V, V> {

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            if (context()
                    .recordMetadata()
                    .filter(at -> RecordOrigin.isReplay(at.topic()))
                    .isEmpty()) {
                record.headers().remove(HEADER);
            }
            context().forward(record);
        }
    }
}
