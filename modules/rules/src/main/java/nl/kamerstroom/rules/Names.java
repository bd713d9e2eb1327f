package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whole names, in lower case, or with a {@code *} their beginnings ({@code vaste commissie*}), ends ({@code *debat}) or middles ({@code *voorraad*}). */
public final class Names {

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<String> middles = new ArrayList<>();

    Names(List<String> notations) {
        for (String notation : notations) {
            if (notation.length() > 1 && notation.startsWith("*") && notation.endsWith("*")) {
                middles.add(notation.substring(1, notation.length() - 1));
            } else if (notation.endsWith("*")) {
                beginnings.add(notation.substring(0, notation.length() - 1));
            } else if (notation.startsWith("*")) {
                ends.add(notation.substring(1));
            } else {
                whole.add(notation);
            }
        }
    }

    boolean isEmpty() {
        return whole.isEmpty() && beginnings.isEmpty() && ends.isEmpty() && middles.isEmpty();
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
        for (String middle : middles) {
            if (name.contains(middle)) {
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
