package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.text.Span;

/** Finds subject and object of a clause: the phrases that no preposition governs. */
final class Constituents {

    private final Candidates candidates;
    private final Regions regions;

    Constituents(Candidates candidates, Regions regions) {
        this.candidates = candidates;
        this.regions = regions;
    }

    /** At most one; a relative clause's is what it tells of, a coordinate clause's may stand in the clause before. */
    List<Filling> subject(Filler filler, Match match) {
        List<Filling> all = candidates.of(filler, match.view());
        Clause clause = match.clause();
        if (clause.kind() == Clause.Kind.RELATIVE
                && clause.antecedent().isPresent()
                && !regions.isGoverned(match.view(), openerAt(clause))) {
            int antecedent = clause.antecedent().getAsInt();
            Optional<Filling> before = lastUpTo(antecedent, all);
            if (before.isPresent()) {
                return List.of(before.get());
            }
        }
        List<Filling> free = free(all, match.view(), regions.clause(clause));
        if (free.isEmpty()
                && clause.kind() == Clause.Kind.COORDINATE
                && lacksSubject(clause, match.view(), candidates.words())) {
            return match.view()
                    .analysis()
                    .parent(clause)
                    .map(parent -> first(free(all, match.view(), regions.clause(parent))))
                    .orElseGet(List::of);
        }
        return first(free);
    }

    private static List<Filling> first(List<Filling> free) {
        return free.isEmpty() ? List.of() : List.of(free.getFirst());
    }

    /** The last by its words that begins at a token or before it. */
    private static Optional<Filling> lastUpTo(int token, List<Filling> all) {
        Optional<Filling> last = Optional.empty();
        for (Filling filling : all) {
            boolean later =
                    last.isEmpty() || filling.span().compareTo(last.get().span()) > 0;
            if (filling.tokens().first() <= token && later) {
                last = Optional.of(filling);
            }
        }
        return last;
    }

    /** "en eindigt op 1 juni": the verb stands directly behind the coordinator. */
    private static boolean lacksSubject(Clause clause, SentenceView view, ClosedClasses words) {
        int verb = words.is(clause.tokens().getFirst(), "coordinator") ? 1 : 0;
        return clause.tokens().size() > verb
                && view.analysis().isVerb(clause.tokens().get(verb).index());
    }

    private static int openerAt(Clause clause) {
        return clause.tokens().getFirst().index();
    }

    /** All free phrases but the first, or the list that begins with it ("Letland en Estland"), nearest to the start first. */
    List<Filling> objects(Filler filler, Match match) {
        List<Filling> free = free(candidates.of(filler, match.view()), match.view(), regions.clause(match.clause()));
        int behind = Math.min(1, free.size() - 1);
        while (behind > 0
                && behind < free.size() - 1
                && candidates.areListed(match.view(), free.get(behind - 1), free.get(behind))) {
            behind++;
        }
        return free.subList(Math.max(0, behind), free.size());
    }

    private List<Filling> free(List<Filling> all, SentenceView view, BitSet region) {
        List<Filling> free = new ArrayList<>();
        for (Filling filling : all) {
            int first = filling.tokens().first();
            boolean apart = region.get(first) && !isBracketed(view, first);
            if (apart && !regions.isGoverned(view, first) && !isPartOfName(view, filling)) {
                free.add(filling);
            }
        }
        return free;
    }

    /** "Europees Sociaal Fonds (ESF+)": what stands in brackets is neither subject nor object. */
    private static boolean isBracketed(SentenceView view, int first) {
        return first > 0 && view.tokens().get(first - 1).is("(");
    }

    /** "Mali" in "EUTM Mali" plays no part of its own in the sentence; "conferentie", the head of "conferentie van Riga", does. */
    private static boolean isPartOfName(SentenceView view, Filling filling) {
        Span span = filling.span();
        for (EntityMention entity : view.entities()) {
            Span name = entity.span();
            boolean heads = filling.id().isEmpty() && name.start() == span.start();
            if (name.contains(span) && name.length() > span.length() && !heads) {
                return true;
            }
        }
        return false;
    }
}
