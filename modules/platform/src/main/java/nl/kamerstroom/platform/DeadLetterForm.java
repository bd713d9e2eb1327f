package nl.kamerstroom.platform;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.OriginHeader;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Fills in the one form that every dead letter has, whichever service writes it. */
final class DeadLetterForm {

    /** What our own steps and tools add to a record; it is said in fields of the dead letter instead. */
    private static final List<String> OWN_HEADERS =
            List.of(RecordOrigin.PREFIX, ReplayMark.HEADER, DeadLetters.HEADER_PREFIX);

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_NAME = 500;

    /** Above it, the record is not kept a second time: the dead letter must fit into its topic. */
    private static final long LARGEST_KEPT = 9_961_472;

    private final ServiceContext context;
    private final LetterIds letterIds;

    DeadLetterForm(ServiceContext context) {
        this.context = context;
        this.letterIds = new LetterIds(context.topics().catalogue());
    }

    /** @param failed as it stood where it failed first: not inside a replay of it */
    DeadLetter of(FailedRecord failed, DeadLetterReason reason) {
        RecordOrigin origin = RecordOrigin.of(failed);
        Optional<ReplayMark> mark =
                ReplayMark.in(failed.headers()).filter(replayed -> replayed.isOf(context.shortName()));
        Throwable cause = cause(failed.thrown());
        Instant now = context.clock().instant();
        DeadLetter.Builder letter = DeadLetter.newBuilder()
                .setId(mark.map(ReplayMark::id).orElseGet(() -> DeadLetterId.of(context.shortName(), origin)))
                .setLetterId(letterIds.of(failed).orElse(null))
                .setService(context.shortName())
                .setServiceVersion(BuildInfo.version())
                .setStage(failed.stage())
                .setReason(reason.code())
                .setMessage(shorten(message(cause), LONGEST_MESSAGE))
                .setExceptionClass(shorten(cause.getClass().getName(), LONGEST_NAME))
                .setOriginTopic(origin.topic())
                .setOriginPartition(origin.partition())
                .setOriginOffset(origin.offset())
                .setOriginTimestamp(Instant.ofEpochMilli(origin.timestamp()))
                .setAttempts(mark.map(ReplayMark::attempt).orElse(1))
                .setFirstSeenAt(mark.map(ReplayMark::firstSeenAt).orElse(now))
                .setLastSeenAt(now);
        return withContent(letter, failed).build();
    }

    private static DeadLetter.Builder withContent(DeadLetter.Builder letter, FailedRecord failed) {
        letter.setValueSize(failed.value() == null ? null : (long) failed.value().length);
        if (failed.size() > LARGEST_KEPT) {
            return letter.setContent(DeadLetterContent.REFERENCE);
        }
        return letter.setContent(
                        RecordOrigin.isInternal(failed.at().topic())
                                ? DeadLetterContent.INTERNAL
                                : DeadLetterContent.RECORD)
                .setKey(bytes(failed.key()))
                .setValue(bytes(failed.value()))
                .setHeaders(headers(failed.headers()));
    }

    private static Throwable cause(Exception thrown) {
        return PoisonReason.find(thrown, RejectedRecordException.class)
                .<Throwable>map(rejected -> rejected)
                .orElse(thrown);
    }

    private static String message(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElseGet(() -> String.valueOf(cause));
    }

    private static List<OriginHeader> headers(Headers headers) {
        List<OriginHeader> kept = new ArrayList<>();
        for (Header header : headers) {
            if (OWN_HEADERS.stream().noneMatch(header.key()::startsWith)) {
                kept.add(OriginHeader.newBuilder()
                        .setName(header.key())
                        .setValue(bytes(header.value()))
                        .build());
            }
        }
        return kept;
    }

    private static @Nullable ByteBuffer bytes(byte @Nullable [] content) {
        return content == null ? null : ByteBuffer.wrap(content);
    }

    private static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
