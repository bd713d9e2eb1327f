package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.kamerstroom.events.LetterExtracted;
import org.apache.kafka.common.header.Headers;

/**
 * What a letter's records carry that an operator promoted from a run in the shadow. They are no further letter: whoever
 * counts what became of letters passes over them.
 */
public final class PromotionMark {

    /** The run. */
    public static final String HEADER = "kamerstroom.promoted.run";

    private static final String EVENT_COUNT = "kamerstroom.event.count";

    private PromotionMark() {}

    /** The headers of a promoted letter, its number of events among them. */
    public static Map<String, byte[]> of(String run, LetterExtracted letter) {
        String events = Integer.toString(letter.getEvents().size());
        return Map.of(HEADER, run.getBytes(UTF_8), EVENT_COUNT, events.getBytes(UTF_8));
    }

    public static boolean isOn(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
