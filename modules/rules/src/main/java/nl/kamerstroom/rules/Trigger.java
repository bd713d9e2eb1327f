package nl.kamerstroom.rules;

import java.util.List;
import nl.kamerstroom.language.VerbPattern;

/** What wakes a rule. */
public sealed interface Trigger {

    /** A verb in any form. */
    record Verb(VerbPattern pattern, String notation) implements Trigger {}

    /** Each phrase of a filler. */
    record Thing(String filler) implements Trigger {}

    /** Words side by side, in lower case. */
    record Phrase(List<String> words) implements Trigger {
        public Phrase {
            words = List.copyOf(words);
        }
    }
}
