package nl.kamerstroom.dead.letters;

import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.platform.DeadLetterId;
import nl.kamerstroom.platform.RecordOrigin;

/**
 * One record of a dead-letter topic without the bytes of what failed, of which there may be many megabytes.
 *
 * @param id of the dead letter; several failures may be of one
 * @param at where the whole of it stands
 * @param message text from outside: whoever shows it must escape it
 * @param origin where the record stands that failed
 * @param content what of that record is kept
 */
public record Failure(
        String id,
        Position at,
        String service,
        String serviceVersion,
        String stage,
        String reason,
        String message,
        Optional<String> exceptionClass,
        Optional<String> letterId,
        RecordOrigin origin,
        DeadLetterContent content,
        long valueSize,
        int attempts,
        Instant firstSeenAt,
        Instant lastSeenAt) {

    static Failure of(Position at, DeadLetter letter) {
        return new Failure(
                DeadLetterId.of(letter),
                at,
                letter.getService(),
                letter.getServiceVersion(),
                letter.getStage(),
                letter.getReason(),
                letter.getMessage(),
                Optional.ofNullable(letter.getExceptionClass()),
                Optional.ofNullable(letter.getLetterId()),
                RecordOrigin.of(letter),
                letter.getContent(),
                Optional.ofNullable(letter.getValueSize()).orElse(0L),
                letter.getAttempts(),
                letter.getFirstSeenAt(),
                Optional.ofNullable(letter.getLastSeenAt()).orElse(letter.getFirstSeenAt()));
    }
}
