package nl.kamerstroom.rules;

import java.util.Arrays;
import java.util.Locale;

/** Where a pick looks for its filling. */
public enum Where {
    /** The trigger's own words. */
    TRIGGER,
    /** Directly behind the anchor (the first slot's filling, else the trigger), or directly before it. */
    ATTACHED,
    /**
     * Behind the anchor as part of its phrase: "van 4 april" and "(4 april)" always, "op 4 april" and "later die maand" only
     * where a preposition governs the anchor or it opens its clause; else these tell of the verb.
     */
    JOINED,
    /** Within the anchor's own words: the alliance in "NAVO-missie in Irak", the country in "EU-trainingsmissie in Mali". */
    INSIDE,
    /** The anchor's share of its clause, where several things of its kind stand in one clause. */
    OWN,
    /** What stands before the anchor in its clause. */
    AHEAD,
    /** What no preposition governs in the anchor's share of its clause: its subject and objects. */
    FREE,
    /** The first fitting phrase of the trigger's clause that no preposition governs; for "die", what it refers to. */
    SUBJECT,
    /** The next fitting phrase that no preposition governs. */
    OBJECT,
    /** The trigger's clause. */
    CLAUSE,
    /** A relative clause that tells of the anchor. */
    RELATIVE,
    /** The clause around the trigger's clause. */
    MAIN,
    /** The clauses coordinated with the trigger's clause. */
    SIBLING,
    /** The clause that the anchor stands in, where the trigger's clause shares it: "was voor mei gepland, maar vervalt". */
    SHARED,
    SENTENCE,
    /** The two sentences before, nearest first; in running text those of the same paragraph. */
    EARLIER,
    /** The next sentence of the same paragraph. */
    NEXT,
    /** The two sentences behind. */
    LATER,
    /** The heading that the sentence stands under. */
    HEADING,
    /** The first cell of the anchor's row, in a table: its label. */
    LABEL,
    /** The header of the anchor's column, in a table. */
    COLUMN,
    /** The sentence that introduces the list, or the table's header, else the sentence above it. */
    LEADIN;

    static Where parse(String word) {
        for (Where where : values()) {
            if (where.name().toLowerCase(Locale.ROOT).equals(word)) {
                return where;
            }
        }
        throw new IllegalArgumentException("Place \"%s\" is unknown; known are %s"
                .formatted(
                        word,
                        Arrays.stream(values())
                                .map(where -> where.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
