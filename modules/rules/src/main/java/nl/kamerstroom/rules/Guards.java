package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Wordings;
import nl.kamerstroom.text.ZoneKind;

/**
 * What must hold for a rule besides its slots.
 *
 * @param needs phrases of which one must be in the trigger's clause; empty: nothing is needed
 * @param not phrases that must not be in the trigger's clause
 * @param notInSentence phrases that must not be in the sentence
 * @param negation what a negation in the clause does
 * @param tense the tense that the trigger's clause must have: past or present
 * @param notZones kinds of zone in which the rule is silent
 * @param passive whether the verb must be passive, or must not be
 * @param verbless whether the trigger's clause must have no verb, or must have one
 * @param with picks of which one must find something around the anchor; empty: nothing is needed
 * @param without picks of which none may find anything
 * @param untold types of event: where the letter has told one of them already, the rule is silent
 */
public record Guards(
        Wordings needs,
        Wordings not,
        Wordings notInSentence,
        Negation negation,
        Optional<Tense> tense,
        Set<ZoneKind> notZones,
        Optional<Boolean> passive,
        Optional<Boolean> verbless,
        List<Pick> with,
        List<Pick> without,
        List<String> untold) {

    /** What a negation in the trigger's clause means. */
    public enum Negation {
        /** The event is marked as denied. */
        MARKS,
        /** There is no event. */
        FORBIDDEN,
        /** Without it there is no event; it is part of the meaning ("gaat niet door"). */
        NEEDED,
        /** It changes nothing. */
        IGNORED
    }

    /** The tense of the trigger's clause. */
    public enum Tense {
        PAST,
        PRESENT
    }
}
