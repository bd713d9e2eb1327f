package nl.kamerstroom.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.text.Span;

/** Fills the slots of one rule around one trigger. */
final class SlotFiller {

    private static final int LATER_SENTENCES = 2;

    private final Scene scene;
    private final Candidates candidates;
    private final Regions regions;
    private final Constituents constituents;
    private final Search search;
    private final Elsewhere elsewhere;
    private final Recollection recollection;
    private final Map<String, Filler> fillers;

    SlotFiller(Scene scene, Story story, Candidates candidates, Map<String, Filler> fillers) {
        this.scene = scene;
        this.candidates = candidates;
        this.fillers = fillers;
        this.regions = new Regions(candidates.words());
        this.constituents = new Constituents(candidates, regions);
        this.search = new Search(candidates, scene.text());
        this.elsewhere = new Elsewhere(scene, search, regions);
        this.recollection = new Recollection(scene, story);
    }

    /**
     * What the picks of a slot find, best first; empty where none does.
     *
     * @param told what the slots before it took
     */
    List<Filling> fill(Slot slot, Match match, Optional<Filling> anchor, String anchorFiller, List<Argument> told) {
        Set<Span> taken = Opposites.taken(slot.role(), told);
        for (Pick pick : slot.picks()) {
            List<Filling> all = fill(pick, match, anchor, anchorFiller, slot.many(), told);
            List<Filling> found = taken.isEmpty()
                    ? all
                    : all.stream()
                            .filter(filling -> !taken.contains(filling.span()))
                            .toList();
            if (found.size() >= slot.atLeast()) {
                return slot.many() ? found : List.of(precise(found, match.view()));
            }
        }
        return List.of();
    }

    /** Of "komende week, op vrijdag 6 maart" the day: what follows the first one directly and lies within it. */
    private Filling precise(List<Filling> found, SentenceView view) {
        Filling best = found.getFirst();
        for (Filling other : found) {
            boolean follows = other.sentence() == best.sentence()
                    && other.tokens().first() > best.tokens().last()
                    && other.tokens().first() - best.tokens().last() <= 3
                    && view.tokens().size() > best.tokens().last() + 1
                    && view.tokens().get(best.tokens().last() + 1).is(",");
            if (follows && Intervals.within(other.value(), best.value())) {
                best = other;
            }
        }
        return best;
    }

    /** Whether one of the picks finds something around the anchor. */
    boolean findsAny(List<Pick> picks, Match match, Optional<Filling> anchor, String anchorFiller) {
        for (Pick pick : picks) {
            if (!fill(pick, match, anchor, anchorFiller, false, List.of()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Filling> fill(
            Pick pick, Match match, Optional<Filling> anchor, String anchorFiller, boolean many, List<Argument> told) {
        return switch (pick) {
            case Pick.Find find -> find(find, match, anchor, anchorFiller, many);
            case Pick.Recall recall -> recollection.arguments(recall, match, told);
        };
    }

    private List<Filling> find(
            Pick.Find pick, Match match, Optional<Filling> anchor, String anchorFiller, boolean many) {
        Filler filler = filler(pick.filler());
        SentenceView view = match.view();
        Range around = anchor.filter(filling -> filling.sentence() == view.index())
                .map(Filling::tokens)
                .orElse(match.tokens());
        if ((pick.isOwn() && isElsewhere(match, anchor))
                || (pick.where() == Where.OWN && isAntecedent(match, anchor))) {
            return List.of();
        }
        return switch (pick.where()) {
            case TRIGGER ->
                match.thing().stream()
                        .filter(thing -> search.fits(pick, view, candidates.of(filler, view), thing))
                        .toList();
            case SUBJECT -> subject(filler, match, many);
            case OBJECT ->
                constituents.objects(filler, match).stream()
                        .filter(filling -> !filling.tokens().holds(around.first())
                                && !around.holds(filling.tokens().first()))
                        .toList();
            case CLAUSE -> search.within(filler, pick, view, () -> regions.clause(match.clause()), around);
            case MAIN -> search.within(filler, pick, view, () -> regions.main(match), around);
            case SIBLING -> search.within(filler, pick, view, () -> regions.siblings(match), around);
            case SHARED ->
                isElsewhere(match, anchor)
                        ? search.within(filler, pick, view, () -> regions.clauseAt(view, around), around)
                        : List.of();
            case SENTENCE -> search.within(filler, pick, view, () -> regions.sentence(view), around);
            case RELATIVE -> search.within(filler, pick, view, () -> regions.relative(view, around), around);
            case JOINED -> joined(filler, pick, view, around, anchorFiller);
            case INSIDE -> inside(filler, match, anchor);
            case ATTACHED -> search.within(filler, pick, view, () -> regions.attached(view, around), around);
            case OWN -> search.within(filler, pick, view, () -> share(anchorFiller, view, around), around);
            case AHEAD -> search.within(filler, pick, view, () -> regions.ahead(match.clause(), around), around);
            case FREE ->
                search.within(filler, pick, view, () -> share(anchorFiller, view, around), around).stream()
                        .filter(filling ->
                                !regions.isGoverned(view, filling.tokens().first()))
                        .toList();
            case EARLIER -> elsewhere.earlier(filler, pick, view);
            case NEXT -> elsewhere.later(filler, pick, view, 1);
            case LATER -> elsewhere.later(filler, pick, view, LATER_SENTENCES);
            case HEADING ->
                elsewhere.at(filler, pick, view.analysis().sentence().zone().heading());
            case LABEL -> elsewhere.label(view);
            case COLUMN -> elsewhere.column(filler, pick, view, around);
            case LEADIN -> elsewhere.leadIn(filler, pick, view);
        };
    }

    private List<Filling> subject(Filler filler, Match match, boolean many) {
        List<Filling> subject = constituents.subject(filler, match);
        if (!subject.isEmpty() && filler.yieldsTo().isPresent()) {
            Filler stronger = filler(filler.yieldsTo().get());
            List<Filling> first = constituents.subject(stronger, match);
            boolean nominative =
                    !stronger.signatory().isEmpty() && stronger.values().isEmpty();
            if (!first.isEmpty() && (nominative || yields(subject.getFirst(), first.getFirst(), match.view()))) {
                return List.of();
            }
        }
        return many && !subject.isEmpty()
                ? search.listAround(match.view(), candidates.of(filler, match.view()), subject.getFirst())
                : subject;
    }

    /** "Nederland" before it, or beside it: "Noorwegen en Nederland"; to "ik" it yields wherever that stands. */
    private boolean yields(Filling filling, Filling first, SentenceView view) {
        return first.tokens().first() < filling.tokens().first() || candidates.areListed(view, filling, first);
    }

    private List<Filling> inside(Filler filler, Match match, Optional<Filling> anchor) {
        Span around = anchor.map(Filling::span).orElse(match.view().phrases().span(match.tokens()));
        int sentence = anchor.map(Filling::sentence).orElse(match.view().index());
        return candidates.of(filler, scene.view(sentence)).stream()
                .filter(filling -> around.contains(filling.span()))
                .toList();
    }

    /** Whether the anchor is a subject shared with an earlier clause: what stands beside it there tells of that clause. */
    private static boolean isElsewhere(Match match, Optional<Filling> anchor) {
        return match.verb().isPresent()
                && match.clause().kind() == Clause.Kind.COORDINATE
                && anchor.isPresent()
                && anchor.get().sentence() == match.view().index()
                && anchor.get().tokens().first()
                        < match.clause().tokens().getFirst().index();
    }

    /** Whether the anchor is what a relative clause tells of: the words around it tell of the main clause. */
    private static boolean isAntecedent(Match match, Optional<Filling> anchor) {
        return match.verb().isPresent()
                && match.clause().kind() == Clause.Kind.RELATIVE
                && anchor.isPresent()
                && anchor.get().sentence() == match.view().index()
                && anchor.get().tokens().last()
                        < match.clause().tokens().getFirst().index();
    }

    Filler filler(String name) {
        Filler filler = fillers.get(name);
        if (filler == null) {
            throw new IllegalArgumentException("Filler \"%s\" is not defined; defined are %s"
                    .formatted(name, fillers.keySet().stream().sorted().toList()));
        }
        return filler;
    }

    /** "De Eurogroep en de Ecofinraad van 15 juni": what is joined to the last of a list tells of all. */
    private List<Filling> joined(Filler filler, Pick.Find pick, SentenceView view, Range around, String anchorFiller) {
        List<Filling> own = search.within(filler, pick, view, () -> regions.joined(view, around), around);
        if (!own.isEmpty()) {
            return own;
        }
        List<Filling> all = candidates.of(filler(anchorFiller), view);
        return all.stream()
                .filter(filling -> filling.tokens().equals(around))
                .findFirst()
                .map(filling -> search.listAround(view, all, filling).getLast().tokens())
                .filter(last -> last.first() > around.last())
                .map(last -> search.within(filler, pick, view, () -> regions.joined(view, last), last))
                .orElse(own);
    }

    private BitSet share(String anchorFiller, SentenceView view, Range around) {
        return regions.own(view, around, rivals(anchorFiller, view, around));
    }

    private List<Filling> rivals(String filler, SentenceView view, Range around) {
        return candidates.of(filler(filler), view).stream()
                .filter(other -> !other.tokens().holds(around.first())
                        && !around.holds(other.tokens().first())
                        && !isAlias(view, around, other))
                .toList();
    }

    /** "Europees Sociaal Fonds (ESF+)": what stands in brackets directly behind is the same thing. */
    private static boolean isAlias(SentenceView view, Range around, Filling other) {
        int bracket = around.last() + 1;
        return other.tokens().first() == bracket + 1
                && view.tokens().get(bracket).is("(");
    }

    /** Whether a phrase can tell of a further happening: behind the first, in its clause, under no preposition. */
    boolean isFurther(Filling other, Filling first, Match match) {
        int start = other.tokens().first();
        return start > first.tokens().last()
                && match.clause().has(match.view().tokens().get(start))
                && (!regions.isGoverned(match.view(), start) || regions.isFollowUp(match.view(), start));
    }

    List<Filling> all(String filler, SentenceView view) {
        return candidates.of(filler(filler), view);
    }

    /** The event that a pick points back to, if there is one near enough. */
    Optional<CandidateEvent> recalled(Pick.Recall recall, Match match) {
        return recollection.event(recall, match);
    }
}
