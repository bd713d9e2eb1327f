package nl.kamerstroom.rules;

import java.util.Optional;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.VerbUse;

/**
 * A trigger found in a sentence.
 *
 * @param view the sentence
 * @param clause the clause that holds the trigger
 * @param tokens the trigger's first and last token
 * @param thing the phrase, where the trigger is one
 * @param verb the verb, where the trigger is one
 */
record Match(SentenceView view, Clause clause, Range tokens, Optional<Filling> thing, Optional<VerbUse> verb) {

    /** Whether the verb tells of the past; without one, whether the clause does. */
    boolean isPast() {
        return verb.isPresent() ? verb.get().past() : view.isPast(clause);
    }
}
