package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One construction by which letters state an event.
 *
 * @param name {@code <pack>/<kebab-phrase>}
 * @param future the type where the time lies ahead of the letter, or no time is known; {@code recalled} for the type of the
 *     event that a slot recalls
 * @param past the type where the time lies behind; absent: no event then
 * @param triggers what wakes the rule
 * @param slots in order; the first one's filling is the anchor of "attached", "own" and "relative"
 * @param each which phrases of the first slot's filler in the clause give an event of their own besides the first
 * @param guards what must hold besides
 * @param modality the modality where no cue says otherwise
 * @param cues the modalities that cues of the clause can give it; none: it keeps its own
 * @param confidence the prior
 * @param unless names of rules, or {@code deployment/*} for all of a kind: where one of them gave an event in the same clause, this one is silent
 * @param yes examples that it matches
 * @param no examples that it does not match
 */
public record Rule(
        String name,
        Optional<String> future,
        Optional<String> past,
        List<Trigger> triggers,
        List<Slot> slots,
        Each each,
        Guards guards,
        Modality modality,
        Set<Modality> cues,
        double confidence,
        List<String> unless,
        List<Example> yes,
        List<Example> no) {

    /** For a further thing in the same clause: what it must have must be its own, not the first one's. */
    Rule withOwnRequirements() {
        List<Slot> own = slots.stream().map(Slot::withOwnPicks).toList();
        return new Rule(name, future, past, triggers, own, each, guards, modality, cues, confidence, unless, yes, no);
    }

    /** Which further phrases of a clause tell an event of their own. */
    public enum Each {
        NONE,
        /** Those behind the first one taken: "X op 1 mei en Y op 2 mei". */
        BEHIND,
        /** All: "€ 2 miljoen en € 3 miljoen zijn gereserveerd". */
        ALL
    }
}
