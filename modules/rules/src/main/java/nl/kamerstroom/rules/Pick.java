package nl.kamerstroom.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.kamerstroom.language.Wording;

/**
 * One way to fill a slot, as a rule writes it: {@code time attached}, {@code place clause},
 * {@code person clause after onder leiding van | voorgezeten door}, {@code body of Meeting* earlier}.
 */
public sealed interface Pick {

    /** Where it looks. */
    Where where();

    /** Whether it takes only what belongs to the anchor itself. */
    default boolean isOwn() {
        return where() == Where.ATTACHED
                || where() == Where.JOINED
                || where() == Where.OWN
                || where() == Where.INSIDE
                || where() == Where.RELATIVE
                || where() == Where.TRIGGER;
    }

    /**
     * Takes something that stands in the letter.
     *
     * @param filler the kind of thing
     * @param where the region
     * @param after phrases of which one must stand directly before it, articles aside; empty for any place
     * @param before phrases of which one must stand directly behind it
     */
    record Find(String filler, Where where, List<Wording> after, List<Wording> before) implements Pick {}

    /**
     * Takes an argument of an event that the letter told before.
     *
     * @param role the argument's role
     * @param types the event's type; a {@code *} at the end matches any rest
     * @param where SENTENCE for this sentence, EARLIER for any sentence before, CLAUSE for both
     */
    record Recall(String role, String types, Where where) implements Pick {

        /** The role by which the event is known to be near: a meeting by its body, any other by what is taken. */
        String key() {
            return types.startsWith("Meeting") ? "body" : role;
        }
    }

    Pattern RECALL = Pattern.compile("(\\w+) of (\\w+\\*?) (\\w+)");

    static Pick parse(String notation) {
        java.util.regex.Matcher recall = RECALL.matcher(notation.strip());
        if (recall.matches()) {
            return new Recall(recall.group(1), recall.group(2), Where.parse(recall.group(3)));
        }
        String rest = notation.strip();
        List<Wording> after = List.of();
        List<Wording> before = List.of();
        int behind = rest.indexOf(" before ");
        if (behind >= 0) {
            before = phrases(rest.substring(behind + 8));
            rest = rest.substring(0, behind);
        }
        int ahead = rest.indexOf(" after ");
        if (ahead >= 0) {
            after = phrases(rest.substring(ahead + 7));
            rest = rest.substring(0, ahead);
        }
        String[] words = rest.split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException(
                    "Pick \"%s\" must read \"<filler> <place> [after a | b] [before c | d]\"".formatted(notation));
        }
        // One string a name, as in PackReader: the filler is looked up at every pick.
        return new Find(words[0].intern(), Where.parse(words[1]), after, before);
    }

    private static List<Wording> phrases(String alternatives) {
        return Arrays.stream(alternatives.split("\\|", -1)).map(Wording::parse).toList();
    }
}
