package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.VerbUse;

/** Finds where a trigger stands in a sentence, and in which clause. */
final class TriggerFinder {

    private final SlotFiller slots;

    TriggerFinder(SlotFiller slots) {
        this.slots = slots;
    }

    List<Match> matches(Trigger trigger, SentenceView view) {
        List<Match> found = new ArrayList<>();
        switch (trigger) {
            case Trigger.Verb verb -> {
                for (VerbUse use : view.uses(verb)) {
                    Range range = new Range(use.verb().index(), use.verb().index());
                    found.add(new Match(view, use.clause(), range, Optional.empty(), Optional.of(use)));
                }
            }
            case Trigger.Thing thing -> {
                for (Filling filling : slots.all(thing.filler(), view)) {
                    view.analysis()
                            .clauseAt(filling.span())
                            .ifPresent(clause -> found.add(
                                    new Match(view, clause, filling.tokens(), Optional.of(filling), Optional.empty())));
                }
            }
            case Trigger.Phrase phrase -> {
                for (Range range : view.occurrences(phrase.words())) {
                    view.analysis()
                            .clauseAt(view.phrases().span(range))
                            .ifPresent(clause ->
                                    found.add(new Match(view, clause, range, Optional.empty(), Optional.empty())));
                }
            }
        }
        return found;
    }
}
