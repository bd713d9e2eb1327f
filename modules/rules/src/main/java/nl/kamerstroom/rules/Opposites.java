package nl.kamerstroom.rules;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.text.Span;

/** Roles that one phrase never fills both: the old day of a meeting is not its new one, nobody replaces himself or gives to
 * himself. */
final class Opposites {

    private static final Map<String, String> OPPOSITE = Map.of(
            "time", "oldTime",
            "oldTime", "time",
            "principal", "delegate",
            "delegate", "principal",
            "recipient", "donor",
            "donor", "recipient");

    private Opposites() {}

    /** The words that the opposite of a role took. */
    static Set<Span> taken(String role, List<Argument> told) {
        String opposite = OPPOSITE.get(role);
        return opposite == null || told.isEmpty()
                ? Set.of()
                : told.stream()
                        .filter(argument -> argument.role().equals(opposite))
                        .flatMap(argument -> argument.evidence().stream())
                        .map(Evidence::span)
                        .collect(toSet());
    }
}
