package nl.kamerstroom.evaluate;

import java.util.List;

/**
 * An argument that an annotator gave an event.
 *
 * @param role the role of the guideline
 * @param accepted the values of which any one is right
 * @param optional whether neither giving nor missing it counts
 */
public record GoldArgument(String role, List<String> accepted, boolean optional) {

    public GoldArgument {
        accepted = List.copyOf(accepted);
    }
}
