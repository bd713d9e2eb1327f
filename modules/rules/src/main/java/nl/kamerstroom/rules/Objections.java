package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Reading;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.VerbUse;
import nl.kamerstroom.language.Wording;

/** Says what in a trigger's clause or around its anchor forbids a rule to tell an event. */
final class Objections {

    private final SlotFiller slots;

    Objections(SlotFiller slots) {
        this.slots = slots;
    }

    /** What the trigger's clause and sentence object to. */
    static Optional<String> ofClause(Guards guards, Match match) {
        List<Token> clause = match.clause().tokens();
        if (!guards.needs().isEmpty() && guards.needs().firstIn(clause).isEmpty()) {
            return Optional.of("none of " + guards.needs() + " in its clause");
        }
        Optional<Wording> barring = guards.not().firstIn(clause);
        if (barring.isPresent()) {
            return Optional.of("\"" + barring.get() + "\" stands in its clause");
        }
        Optional<Wording> around = guards.notInSentence().firstIn(match.view().tokens());
        if (around.isPresent()) {
            return Optional.of("\"" + around.get() + "\" stands in its sentence");
        }
        boolean asked = guards.negation() == Guards.Negation.FORBIDDEN || guards.negation() == Guards.Negation.NEEDED;
        boolean denied = asked && match.view().isDenied(match.clause());
        if (guards.negation() == Guards.Negation.FORBIDDEN && denied) {
            return Optional.of("its clause is denied");
        }
        if (guards.negation() == Guards.Negation.NEEDED && !denied) {
            return Optional.of("its clause is not denied");
        }
        return tenseObjection(guards, match);
    }

    private static Optional<String> tenseObjection(Guards guards, Match match) {
        boolean past = match.isPast();
        if (guards.tense().isPresent() && past != (guards.tense().get() == Guards.Tense.PAST)) {
            return Optional.of("its tense is " + (past ? "past" : "present"));
        }
        boolean verbless = match.view().isVerbless(match.clause());
        if (guards.verbless().isPresent() && guards.verbless().get() != verbless) {
            return Optional.of(verbless ? "its clause has no verb" : "its clause has a verb");
        }
        boolean passive = match.verb().map(Objections::isPassive).orElse(false);
        if (guards.passive().isPresent() && guards.passive().get() != passive) {
            return Optional.of(passive ? "its verb is passive" : "its verb is not passive");
        }
        return Optional.empty();
    }

    /** "Wordt gereserveerd", "is gereserveerd", "€ 3 miljoen, gereserveerd voor": a participle that nobody has done. */
    private static boolean isPassive(VerbUse use) {
        boolean undone = use.auxiliaries().isEmpty() || use.auxiliaries().equals(Set.of("zijn"));
        return use.auxiliaries().contains("worden") || (use.form() == Reading.Form.PARTICIPLE && undone);
    }

    /** What the things around the anchor object to. */
    Optional<String> ofSurroundings(Guards guards, Match match, Optional<Filling> anchor, String anchorFiller) {
        if (!guards.with().isEmpty() && !slots.findsAny(guards.with(), match, anchor, anchorFiller)) {
            return Optional.of("nothing of what it must stand with");
        }
        for (Pick pick : guards.without()) {
            if (slots.findsAny(List.of(pick), match, anchor, anchorFiller)) {
                return Optional.of("it stands with " + pick);
            }
        }
        return Optional.empty();
    }
}
