package nl.kamerstroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Reading;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.VerbUse;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.text.Span;

/** Runs woken rules inside one sentence: finds their triggers, fills their slots, checks their guards. */
final class RuleRunner {

    private final Scene scene;
    private final Story story;
    private final SlotFiller slots;
    private final EventTypes types;
    private final Cues cues;
    private final List<NearMiss> misses;

    RuleRunner(
            Scene scene,
            Story story,
            Candidates candidates,
            Pack pack,
            EventTypes types,
            Cues cues,
            List<NearMiss> misses) {
        this.types = types;
        this.scene = scene;
        this.story = story;
        this.slots = new SlotFiller(scene, story, candidates, pack.fillers());
        this.cues = cues;
        this.misses = misses;
    }

    void run(Rule rule, Trigger trigger, SentenceView view) {
        if (rule.guards().notZones().contains(view.analysis().sentence().zone().kind())) {
            return;
        }
        for (Match match : matches(trigger, view)) {
            attempt(rule, match);
        }
    }

    private List<Match> matches(Trigger trigger, SentenceView view) {
        List<Match> found = new ArrayList<>();
        switch (trigger) {
            case Trigger.Verb verb -> {
                for (Clause clause : view.analysis().clauses()) {
                    verb.pattern()
                            .in(clause, view.analysis())
                            .filter(use -> isVerb(view, use))
                            .ifPresent(use -> found.add(new Match(
                                    view,
                                    clause,
                                    new Range(use.verb().index(), use.verb().index()),
                                    Optional.empty(),
                                    Optional.of(use))));
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

    /** "De kosten" is no form of kosten; "zijn" behind a preposition may be a particle's verb ("er niet bij zijn"). */
    private static boolean isVerb(SentenceView view, VerbUse use) {
        return use.verb().is("zijn") || view.analysis().isVerb(use.verb().index());
    }

    private void attempt(Rule rule, Match match) {
        if (story.hasFrom(rule.unless(), match.clause().span())) {
            miss(rule, match, "one of " + rule.unless() + " told it");
            return;
        }
        Optional<String> objection = objection(rule.guards(), match);
        if (objection.isPresent()) {
            miss(rule, match, objection.get());
            return;
        }
        String anchorFiller = anchorFiller(rule);
        List<Filling> anchors = slots.fill(rule.slots().getFirst(), match, Optional.empty(), anchorFiller);
        if (anchors.isEmpty()) {
            if (rule.slots().getFirst().required()) {
                miss(rule, match, "no " + rule.slots().getFirst().role());
                return;
            }
            complete(rule, match, Optional.empty(), anchorFiller);
            return;
        }
        complete(rule, match, Optional.of(anchors.getFirst()), anchorFiller);
        if (rule.each() != Rule.Each.NONE) {
            Rule further = rule.each() == Rule.Each.BEHIND ? rule.withOwnRequirements() : rule;
            slots.all(anchorFiller, match.view()).stream()
                    .filter(other -> isFurther(rule.each(), other, anchors.getFirst(), match))
                    .forEach(other -> complete(further, match, Optional.of(other), anchorFiller));
        }
    }

    private boolean isFurther(Rule.Each each, Filling other, Filling anchor, Match match) {
        return switch (each) {
            case NONE -> false;
            case BEHIND -> slots.isFurther(other, anchor, match);
            case ALL ->
                !other.equals(anchor)
                        && match.clause()
                                .has(match.view().tokens().get(other.tokens().first()));
        };
    }

    /** What the first slot takes when nothing more special is there: its last pick says it. */
    private static String anchorFiller(Rule rule) {
        return rule.slots().getFirst().picks().stream()
                .filter(Pick.Find.class::isInstance)
                .map(pick -> ((Pick.Find) pick).filler())
                .reduce((special, usual) -> usual)
                .orElse("time");
    }

    private Optional<String> objection(Guards guards, Match match) {
        List<Token> clause = match.clause().tokens();
        if (!guards.needs().isEmpty() && guards.needs().stream().noneMatch(phrase -> phrase.in(clause))) {
            return Optional.of("none of " + guards.needs() + " in its clause");
        }
        for (Wording phrase : guards.not()) {
            if (phrase.in(clause)) {
                return Optional.of("\"" + phrase + "\" stands in its clause");
            }
        }
        for (Wording phrase : guards.notInSentence()) {
            if (phrase.in(match.view().tokens())) {
                return Optional.of("\"" + phrase + "\" stands in its sentence");
            }
        }
        boolean denied = Cues.negation(match.clause()).isPresent();
        if (guards.negation() == Guards.Negation.FORBIDDEN && denied) {
            return Optional.of("its clause is denied");
        }
        if (guards.negation() == Guards.Negation.NEEDED && !denied) {
            return Optional.of("its clause is not denied");
        }
        return tenseObjection(guards, match);
    }

    private static Optional<String> tenseObjection(Guards guards, Match match) {
        boolean past = match.verb().map(VerbUse::past).orElse(false);
        if (guards.tense().isPresent() && past != (guards.tense().get() == Guards.Tense.PAST)) {
            return Optional.of("its tense is " + (past ? "past" : "present"));
        }
        boolean verbless = clauseVerbs(match).isEmpty();
        if (guards.verbless().isPresent() && guards.verbless().get() != verbless) {
            return Optional.of(verbless ? "its clause has no verb" : "its clause has a verb");
        }
        boolean passive = match.verb().map(RuleRunner::isPassive).orElse(false);
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

    private static List<Token> clauseVerbs(Match match) {
        return match.clause().tokens().stream()
                .filter(token -> match.view().analysis().isVerb(token.index()))
                .toList();
    }

    private void complete(Rule rule, Match match, Optional<Filling> anchor, String anchorFiller) {
        Optional<String> objection = surroundings(rule.guards(), match, anchor, anchorFiller);
        if (objection.isPresent()) {
            miss(rule, match, objection.get());
            return;
        }
        List<Argument> arguments = new ArrayList<>();
        for (Slot slot : rule.slots()) {
            boolean first = slot.equals(rule.slots().getFirst());
            List<Filling> found =
                    first && anchor.isPresent() ? List.of(anchor.get()) : slots.fill(slot, match, anchor, anchorFiller);
            if (found.isEmpty() && slot.required()) {
                miss(rule, match, "no " + slot.role());
                return;
            }
            for (Filling filling : found) {
                arguments.add(new Argument(
                        slot.role(),
                        filling.value(),
                        filling.id(),
                        Optional.of(scene.evidence(filling.span())),
                        List.of()));
            }
        }
        boolean past = isPast(arguments, match);
        Optional<String> type = past ? rule.past() : rule.future();
        if (type.isEmpty()) {
            miss(rule, match, past ? "its time lies behind the letter" : "its time lies ahead of the letter");
            return;
        }
        if (type.get().equals("recalled")) {
            type = recalledType(rule, match);
        }
        if (type.isEmpty()) {
            miss(rule, match, "no event to tell more of");
            return;
        }
        tell(rule, match, type.get(), past && !rule.past().equals(rule.future()), arguments, anchor);
    }

    private Optional<String> surroundings(Guards guards, Match match, Optional<Filling> anchor, String anchorFiller) {
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

    private Optional<String> recalledType(Rule rule, Match match) {
        return rule.slots().getFirst().picks().stream()
                .filter(Pick.Recall.class::isInstance)
                .map(pick -> slots.recalled((Pick.Recall) pick, match))
                .flatMap(Optional::stream)
                .map(CandidateEvent::type)
                .findFirst();
    }

    private boolean isPast(List<Argument> arguments, Match match) {
        Optional<LocalDate> date = scene.date();
        Optional<String> time = arguments.stream()
                .filter(argument -> argument.role().equals("time"))
                .map(Argument::value)
                .findFirst();
        boolean told = match.verb()
                .map(VerbUse::past)
                .orElseGet(() -> VerbUse.isPast(match.clause(), match.view().analysis()));
        if (date.isEmpty() || time.isEmpty()) {
            return told;
        }
        return Intervals.isOver(time.get(), date.get()) || (told && Intervals.hasBegun(time.get(), date.get()));
    }

    private void tell(
            Rule rule, Match match, String type, boolean past, List<Argument> arguments, Optional<Filling> anchor) {
        List<String> reasons = new ArrayList<>();
        Modality modality = past ? Modality.ASSERTED : rule.modality();
        if (!rule.cues().isEmpty() && !past) {
            Clause clause = match.clause();
            Cues.Verdict verdict = cues.modality(match.view().analysis(), clause, rule, standard(rule, match));
            modality = verdict.modality();
            verdict.words().ifPresent(words -> reasons.add("\"" + words + "\" makes it " + verdict.modality()));
        }
        boolean negated = rule.guards().negation() == Guards.Negation.MARKS
                && Cues.negation(match.clause()).isPresent();
        double confidence = Confidence.of(
                rule.confidence(), arguments, match.view().analysis().sentence().span(), reasons);
        Span evidence = anchor.filter(
                        filling -> filling.sentence() == match.view().index())
                .map(filling -> match.clause().span().cover(filling.span()))
                .orElse(match.clause().span());
        story.tell(new CandidateEvent(
                type,
                modality,
                negated,
                confidence,
                scene.evidence(evidence),
                types.ofType(type, arguments),
                rule.name(),
                reasons));
    }

    /** What is done already, and what is denied, is stated as fact where no cue says otherwise. */
    private static Modality standard(Rule rule, Match match) {
        boolean settles = rule.modality() == Modality.PLANNED;
        boolean told = match.verb().map(VerbUse::past).orElse(false);
        boolean denied = rule.guards().negation() == Guards.Negation.MARKS
                && Cues.negation(match.clause()).isPresent();
        return settles && (told || denied) ? Modality.ASSERTED : rule.modality();
    }

    private void miss(Rule rule, Match match, String missing) {
        misses.add(
                new NearMiss(rule.name(), scene.evidence(match.view().phrases().span(match.tokens())), missing));
    }
}
