package nl.kamerstroom.rules;

import java.util.List;

/**
 * A role that a rule fills.
 *
 * @param role the role of the guideline
 * @param required without it there is no event
 * @param many whether all that the first successful pick finds are taken
 * @param atLeast how many a pick must find to succeed
 * @param picks the ways to fill it, best first
 */
public record Slot(String role, boolean required, boolean many, int atLeast, List<Pick> picks) {

    public Slot {
        picks = List.copyOf(picks);
    }

    Slot withOwnPicks() {
        return required
                ? new Slot(
                        role,
                        true,
                        many,
                        atLeast,
                        picks.stream().filter(Pick::isOwn).toList())
                : this;
    }
}
