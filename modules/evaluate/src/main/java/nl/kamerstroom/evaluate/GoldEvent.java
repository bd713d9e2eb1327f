package nl.kamerstroom.evaluate;

import java.util.List;
import java.util.Set;

/**
 * An event that an annotator found in a letter.
 *
 * @param type the event type
 * @param modalities the modalities of which any one is right, by name
 * @param negated whether the letter denies the happening
 * @param optional whether neither finding nor missing it counts
 * @param anchor a verbatim piece of the sentence that states it
 * @param arguments its arguments; a role with several values has one entry a value
 */
public record GoldEvent(
        String type,
        Set<String> modalities,
        boolean negated,
        boolean optional,
        String anchor,
        List<GoldArgument> arguments) {

    public GoldEvent {
        modalities = Set.copyOf(modalities);
        arguments = List.copyOf(arguments);
    }
}
