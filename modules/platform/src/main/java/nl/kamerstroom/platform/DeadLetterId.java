package nl.kamerstroom.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;

/**
 * The identity of what failed: a record at one service. Several failures of one record, such as two bad events of a
 * letter, and a failure that is written twice by a crash, are one dead letter.
 */
public final class DeadLetterId {

    static final int DIGITS = 16;

    private DeadLetterId() {}

    /** {@code extract-3fa9c2d1e4b5a697}: the timestamp is part of it, for topics that are made anew count from 0 again. */
    static String of(String service, RecordOrigin origin) {
        String record = "%s %s %d %d %d"
                .formatted(service, origin.topic(), origin.partition(), origin.offset(), origin.timestamp());
        return service + "-"
                + LetterContent.hash(record.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** The id of a dead letter; those before version 2 do not say it themselves. */
    public static String of(DeadLetter letter) {
        return Optional.ofNullable(letter.getId()).orElseGet(() -> of(letter.getService(), RecordOrigin.of(letter)));
    }
}
