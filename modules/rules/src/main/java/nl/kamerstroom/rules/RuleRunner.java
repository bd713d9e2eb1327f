package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs woken rules inside one sentence: finds their triggers, fills their slots, checks their guards. */
final class RuleRunner {

    private final Scene scene;
    private final Story story;
    private final SlotFiller slots;
    private final TriggerFinder triggers;
    private final Objections objections;
    private final Teller teller;
    private final List<NearMiss> misses;

    RuleRunner(
            Scene scene,
            Story story,
            Candidates candidates,
            Pack pack,
            EventTypes types,
            Cues cues,
            List<NearMiss> misses) {
        this.scene = scene;
        this.story = story;
        this.slots = new SlotFiller(scene, story, candidates, pack.fillers());
        this.triggers = new TriggerFinder(slots);
        this.objections = new Objections(slots);
        this.teller = new Teller(scene, story, types, cues, candidates.words());
        this.misses = misses;
    }

    void run(Rule rule, Trigger trigger, SentenceView view) {
        if (rule.guards().notZones().contains(view.analysis().sentence().zone().kind())) {
            return;
        }
        for (Match match : triggers.matches(trigger, view)) {
            attempt(rule, match);
        }
    }

    private void attempt(Rule rule, Match match) {
        if (story.hasFrom(rule.unless(), match.clause().span())) {
            miss(rule, match, "one of " + rule.unless() + " told it");
            return;
        }
        if (story.hasAny(rule.guards().untold())) {
            miss(rule, match, "the letter told one of " + rule.guards().untold());
            return;
        }
        Optional<String> objection = Objections.ofClause(rule.guards(), match);
        if (objection.isPresent()) {
            miss(rule, match, objection.get());
            return;
        }
        String anchorFiller = anchorFiller(rule);
        List<Filling> anchors = slots.fill(rule.slots().getFirst(), match, Optional.empty(), anchorFiller, List.of());
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
            slots.all(anchorFiller, match.view()).stream()
                    .filter(other -> isFurther(rule.each(), other, anchors.getFirst(), match))
                    .forEach(other -> complete(further(rule), match, Optional.of(other), anchorFiller));
        }
    }

    private static Rule further(Rule rule) {
        return rule.each() == Rule.Each.BEHIND ? rule.withOwnRequirements() : rule;
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
        List<Pick> picks = rule.slots().getFirst().picks();
        for (int at = picks.size() - 1; at >= 0; at--) {
            if (picks.get(at) instanceof Pick.Find find) {
                return find.filler();
            }
        }
        return "time";
    }

    private void complete(Rule rule, Match match, Optional<Filling> anchor, String anchorFiller) {
        Optional<String> objection = objections.ofSurroundings(rule.guards(), match, anchor, anchorFiller);
        if (objection.isPresent()) {
            miss(rule, match, objection.get());
            return;
        }
        Optional<List<Argument>> filled = filled(rule, match, anchor, anchorFiller);
        if (filled.isEmpty()) {
            return;
        }
        List<Argument> arguments = teller.ahead(rule, filled.get(), match);
        boolean past = teller.isPast(arguments, match);
        Optional<String> type = past ? rule.past() : rule.future();
        if (type.isEmpty()) {
            miss(rule, match, past ? "its time lies behind the letter" : "its time lies ahead of the letter");
            return;
        }
        if (type.get().equals("recalled")) {
            type = recalled(rule, match)
                    .filter(event -> !placesElsewhere(event, arguments))
                    .map(CandidateEvent::type);
        }
        if (type.isEmpty()) {
            miss(rule, match, "no event to tell more of");
            return;
        }
        teller.tell(rule, match, type.get(), past && !rule.past().equals(rule.future()), arguments, anchor);
    }

    private Optional<CandidateEvent> recalled(Rule rule, Match match) {
        return rule.slots().getFirst().picks().stream()
                .filter(Pick.Recall.class::isInstance)
                .map(pick -> slots.recalled((Pick.Recall) pick, match))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is in another place than the meeting told before is no part of it; of a contribution it tells the place more closely. */
    private static boolean placesElsewhere(CandidateEvent event, List<Argument> arguments) {
        Optional<String> known = Story.argument(event, "place").map(Argument::value);
        return known.isPresent()
                && Story.isType(event.type(), "Meeting*")
                && arguments.stream()
                        .anyMatch(argument -> argument.role().equals("place")
                                && !argument.value().equals(known.get()));
    }

    /** What the slots take, in their order; nothing where one that is required finds none. */
    private Optional<List<Argument>> filled(Rule rule, Match match, Optional<Filling> anchor, String anchorFiller) {
        List<Argument> arguments = new ArrayList<>();
        for (int at = 0; at < rule.slots().size(); at++) {
            Slot slot = rule.slots().get(at);
            List<Filling> found = at == 0 && anchor.isPresent()
                    ? List.of(anchor.get())
                    : slots.fill(slot, match, anchor, anchorFiller, arguments);
            if (found.isEmpty() && slot.required()) {
                miss(rule, match, "no " + slot.role());
                return Optional.empty();
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
        return Optional.of(arguments);
    }

    private void miss(Rule rule, Match match, String missing) {
        misses.add(
                new NearMiss(rule.name(), scene.evidence(match.view().phrases().span(match.tokens())), missing));
    }
}
