package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whole names, in lower case, or with a {@code *} their beginnings ({@code vaste commissie*}) or ends ({@code *debat}). */
public final class Names {

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    Names(List<String> notations) {
        for (String notation : notations) {
            if (notation.endsWith("*")) {
                beginnings.add(notation.substring(0, notation.length() - 1));
            } else if (notation.startsWith("*")) {
                ends.add(notation.substring(1));
            } else {
                whole.add(notation);
            }
        }
    }

    boolean isEmpty() {
        return whole.isEmpty() && beginnings.isEmpty() && ends.isEmpty();
    }

    /** Whether a name is one of these. */
    boolean hold(String name) {
        if (whole.contains(name)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
