package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;

/**
 * One argument of an event: words of the letter, or derived from other arguments.
 *
 * @param role the role of the guideline: {@code body}, {@code time}, {@code place} …
 * @param value the canonical string
 * @param id the entity's id, where the value is an entity that the knowledge base has
 * @param evidence the words; absent only where {@code derivedFrom} is not empty
 * @param derivedFrom the roles that this argument came from
 */
public record Argument(
        String role, String value, Optional<String> id, Optional<Evidence> evidence, List<String> derivedFrom) {

    public Argument {
        derivedFrom = List.copyOf(derivedFrom);
        if (evidence.isEmpty() && derivedFrom.isEmpty()) {
            throw new IllegalArgumentException(
                    "Argument \"%s\" = \"%s\" has no evidence and is derived from nothing".formatted(role, value));
        }
    }
}
