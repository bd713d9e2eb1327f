package nl.kamerstroom.rules;

import nl.kamerstroom.language.VerbPattern;
import nl.kamerstroom.language.Wording;

/** What wakes a rule. */
public sealed interface Trigger {

    /** A verb in any form. */
    record Verb(VerbPattern pattern, String notation) implements Trigger {}

    /** Each phrase of a filler. */
    record Thing(String filler) implements Trigger {}

    /** Words side by side, in lower case. */
    record Phrase(Wording words) implements Trigger {}
}
