package nl.kamerstroom.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.Failure;
import nl.kamerstroom.dead.letters.Step;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.OriginHeader;
import nl.kamerstroom.platform.DeadLetterReason;
import org.jspecify.annotations.Nullable;

/** Dead letters in words; whatever comes from outside is made printable. */
final class DlqText {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_VALUE = 80;
    private static final int MOST_HEADERS = 20;

    private DlqText() {}

    /** To the second. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Everything of one dead letter, line by line. */
    static List<String> of(DeadLetterHistory history, DeadLetter letter) {
        Failure latest = history.latest();
        Optional<DeadLetterReason> reason = DeadLetterReason.of(latest.reason());
        List<String> lines = new ArrayList<>(List.of(
                field("id", history.id()),
                field("state", history.state().name().toLowerCase(Locale.ROOT)),
                field("letter", latest.letterId().orElse("not known")),
                field("failed at", "%s, step %s".formatted(latest.service(), latest.stage())),
                field(
                        "reason",
                        latest.reason()
                                + reason.map(known -> ": " + known.sentence()).orElse("")),
                field("message", Printable.line(latest.message(), LONGEST_MESSAGE)),
                field("exception", latest.exceptionClass().orElse("none")),
                field("version", latest.serviceVersion()),
                field(
                        "tried",
                        "%d times, first %s, last %s"
                                .formatted(history.attempts(), time(history.firstSeenAt()), time(latest.lastSeenAt()))),
                field(
                        "record",
                        "%s/%d/%d of %s"
                                .formatted(
                                        latest.origin().topic(),
                                        latest.origin().partition(),
                                        latest.origin().offset(),
                                        time(Instant.ofEpochMilli(
                                                latest.origin().timestamp())))),
                field(
                        "kept",
                        "%s, %d bytes, at %s"
                                .formatted(
                                        latest.content().name().toLowerCase(Locale.ROOT),
                                        latest.valueSize(),
                                        latest.at())),
                field("key", bytes(letter.getKey()))));
        letter.getHeaders().stream().limit(MOST_HEADERS).forEach(header -> lines.add(header(header)));
        if (letter.getHeaders().size() > MOST_HEADERS) {
            lines.add(field(
                    "", "and %d headers more".formatted(letter.getHeaders().size() - MOST_HEADERS)));
        }
        if (history.failures().size() > 1) {
            history.failures()
                    .forEach(failure -> lines.add(field(
                            "failure",
                            "%s %s at %s: %s"
                                    .formatted(
                                            time(failure.lastSeenAt()),
                                            failure.reason(),
                                            failure.stage(),
                                            Printable.line(failure.message(), LONGEST_VALUE)))));
        }
        history.actions().forEach(action -> lines.add(action(action)));
        reason.ifPresent(known -> lines.add(field("what to do", known.cure().advice())));
        return lines;
    }

    private static String header(OriginHeader header) {
        return field(
                "header",
                "%s = %s".formatted(Printable.line(header.getName(), LONGEST_VALUE), bytes(header.getValue())));
    }

    private static String action(DeadLetterAction action) {
        String why = action.getWhy() == null ? "" : ": " + Printable.line(action.getWhy(), LONGEST_VALUE);
        return field(
                "action",
                "%s %s by %s%s"
                        .formatted(
                                time(action.getAt()),
                                action.getAction().name().toLowerCase(Locale.ROOT),
                                Printable.line(action.getBy(), LONGEST_VALUE),
                                why));
    }

    /** What a replay does, or would do. */
    static String of(Step step, boolean isDone) {
        DeadLetterHistory history = step.history();
        String what = switch (step) {
            case Step.HandBack again ->
                "%s to %s, try %d"
                        .formatted(isDone ? "replayed" : "would be replayed", again.topic(), history.attempts() + 1);
            case Step.Park park ->
                "%s: tried %d times already, the most is %d"
                        .formatted(isDone ? "parked" : "would be parked", history.attempts(), park.mostAttempts());
            case Step.Leave leave -> "%s as it is: %s".formatted(isDone ? "left" : "would be left", leave.why());
        };
        return "%s (%s at %s) %s"
                .formatted(
                        history.id(),
                        history.latest().reason(),
                        history.latest().stage(),
                        what);
    }

    private static String field(String name, String value) {
        return "%-12s %s".formatted(name, Printable.line(value)).stripTrailing();
    }

    private static String bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return "none";
        }
        ByteBuffer some = buffer.duplicate();
        some.limit(Math.min(some.limit(), some.position() + LONGEST_VALUE));
        return Printable.line(StandardCharsets.UTF_8.decode(some).toString())
                + (buffer.remaining() > LONGEST_VALUE ? "… (%d bytes)".formatted(buffer.remaining()) : "");
    }
}
