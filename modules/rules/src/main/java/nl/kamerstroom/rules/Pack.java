package nl.kamerstroom.rules;

import java.util.List;
import java.util.Map;

/**
 * The rules of one field, with the words they share.
 *
 * @param name the first half of its rules' names
 * @param fillers the kinds of things its slots take, by name
 * @param rules in order; of two that find the same happening the first wins
 */
public record Pack(String name, Map<String, Filler> fillers, List<Rule> rules) {

    public Pack {
        fillers = Map.copyOf(fillers);
        rules = List.copyOf(rules);
    }

    /** A filler by its name. */
    Filler filler(String filler) {
        Filler found = fillers.get(filler);
        if (found == null) {
            throw new IllegalArgumentException("Filler \"%s\" is not defined; defined are %s"
                    .formatted(filler, fillers.keySet().stream().sorted().toList()));
        }
        return found;
    }
}
