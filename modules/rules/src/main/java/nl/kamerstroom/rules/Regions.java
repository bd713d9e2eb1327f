package nl.kamerstroom.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;

/** Turns a place word of the rule language into the tokens of the trigger's sentence that it means. */
final class Regions {

    /** In words, of which a date or a name counts as one. */
    private static final int ATTACHED_REACH = 9;

    private static final Set<String> MILESTONES = Set.of("na", "sinds");

    private final ClosedClasses words;

    Regions(ClosedClasses words) {
        this.words = words;
    }

    BitSet clause(Clause clause) {
        BitSet region = new BitSet();
        clause.tokens().forEach(token -> region.set(token.index()));
        return region;
    }

    /** The clause that a phrase stands in. */
    BitSet clauseAt(SentenceView view, Range phrase) {
        return view.analysis()
                .clauseAt(view.phrases().span(phrase))
                .map(this::clause)
                .orElseGet(BitSet::new);
    }

    BitSet ahead(Clause clause, Range anchor) {
        BitSet region = clause(clause);
        region.clear(anchor.first(), Math.max(anchor.first(), region.length()));
        return region;
    }

    BitSet sentence(SentenceView view) {
        BitSet region = new BitSet();
        region.set(0, view.tokens().size());
        return region;
    }

    BitSet main(Match match) {
        return match.view().analysis().parent(match.clause()).map(this::clause).orElseGet(BitSet::new);
    }

    BitSet siblings(Match match) {
        BitSet region = new BitSet();
        match.view().analysis().clauses().stream()
                .filter(other -> other.index() != match.clause().index())
                .filter(other -> areSiblings(other, match.clause()))
                .forEach(other -> region.or(clause(other)));
        return region;
    }

    private static boolean areSiblings(Clause a, Clause b) {
        return follows(a, b)
                || follows(b, a)
                || (a.kind() == b.kind() && a.parent().isPresent() && a.parent().equals(b.parent()));
    }

    private static boolean follows(Clause a, Clause b) {
        return a.kind() == Clause.Kind.COORDINATE
                && a.parent().isPresent()
                && a.parent().getAsInt() == b.index();
    }

    /** The relative clauses that tell of a phrase, and what is embedded in them. */
    BitSet relative(SentenceView view, Range anchor) {
        BitSet region = new BitSet();
        for (Clause clause : view.analysis().clauses()) {
            boolean tells = clause.kind() == Clause.Kind.RELATIVE
                    && clause.antecedent().isPresent()
                    && tellsOf(view, clause.antecedent().getAsInt(), anchor);
            if (tells) {
                region.or(clause(clause));
            }
        }
        return region;
    }

    /** Between the phrase and its relative clause only times, places and marks may stand. */
    private boolean tellsOf(SentenceView view, int antecedent, Range anchor) {
        if (antecedent < anchor.first()) {
            return false;
        }
        for (int at = anchor.last() + 1; at <= antecedent; at++) {
            Token token = view.tokens().get(at);
            boolean named = token.capital() || token.is("en");
            if (!named && !isLoose(view, at) && !words.is(token, "particle")) {
                return false;
            }
        }
        return true;
    }

    /** Directly behind the anchor, or directly before it; only times, places, prepositions and adverbs lie between. */
    BitSet attached(SentenceView view, Range anchor) {
        BitSet region = new BitSet();
        int steps = 0;
        boolean loose = true;
        for (int at = anchor.last() + 1; at < view.tokens().size() && steps < ATTACHED_REACH && loose; at++) {
            region.set(at);
            loose = isLoose(view, at);
            steps += view.isCircumstance(at) && view.isCircumstance(at - 1) ? 0 : 1;
        }
        region.set(anchor.first(), anchor.last() + 1);
        for (int at = anchor.first() - 1;
                at >= Math.max(0, anchor.first() - ATTACHED_REACH) && isLooseBefore(view, at);
                at--) {
            region.set(at);
        }
        return region;
    }

    /** Behind the anchor, as part of its phrase. */
    BitSet joined(SentenceView view, Range anchor) {
        int next = anchor.last() + 1;
        if (next >= view.tokens().size() || (view.tokens().get(next).is(",") && isMilestone(view, anchor.first()))) {
            return new BitSet();
        }
        boolean always =
                view.tokens().get(next).is("van") || view.tokens().get(next).is("(");
        boolean joins = always || isFrame(view, anchor.first(), next) || opensClause(view, anchor.first());
        BitSet region = attached(view, anchor);
        region.clear(0, anchor.last() + 1);
        return joins ? region : new BitSet();
    }

    /** "Daags na de Raad, op 21 maart, …": what follows behind the comma is no time of the Raad. */
    private boolean isMilestone(SentenceView view, int first) {
        int at = beforeDeterminers(view, first);
        return at >= 0 && MILESTONES.contains(view.tokens().get(at).word());
    }

    /** "tijdens de Raad volgende week"; behind "van de Raad" a preposition must follow. */
    private boolean isFrame(SentenceView view, int first, int next) {
        int at = beforeDeterminers(view, first);
        if (at < 0 || !words.is(view.tokens().get(at), "preposition")) {
            return false;
        }
        boolean inner = view.tokens().get(at).is("van") || view.tokens().get(at).is("door");
        return !inner || words.is(view.tokens().get(next), "preposition");
    }

    /** Whether a preposition governs the phrase that begins at a token; "en" passes on what governs the one before. */
    boolean isGoverned(SentenceView view, int first) {
        int at = beforeDeterminers(view, first);
        return at >= 0 && words.is(view.tokens().get(at), "preposition") && !opensInfinitive(view, at);
    }

    /** "Om" in "om Oekraïne houwitsers te leveren" governs the infinitive, not the country. */
    private static boolean opensInfinitive(SentenceView view, int at) {
        if (!view.tokens().get(at).is("om")) {
            return false;
        }
        int next = at + 1;
        while (next < view.tokens().size()
                && view.tokens().get(next).kind() != Token.Kind.MARK
                && !view.tokens().get(next).is("te")) {
            next++;
        }
        return next + 1 < view.tokens().size()
                && view.tokens().get(next).is("te")
                && view.analysis().isVerb(next + 1);
    }

    /** "…, gevolgd door een informele bijeenkomst". */
    boolean isFollowUp(SentenceView view, int first) {
        int at = beforeDeterminers(view, first);
        return at > 0
                && view.tokens().get(at).is("door")
                && view.tokens().get(at - 1).is("gevolgd");
    }

    /** Behind "bij die gelegenheid | zeventien projecten" a number begins another phrase, as an article does. */
    private boolean opensPhrase(Token token) {
        return words.isDeterminer(token) || words.is(token, "cardinal") || token.kind() == Token.Kind.NUMBER;
    }

    /** The token before a phrase, its adjectives and its determiners. */
    private int beforeDeterminers(SentenceView view, int first) {
        int at = first - 1;
        boolean determined = opensPhrase(view.tokens().get(first));
        while (!determined && at >= 0 && view.phrases().isContent(at) && !view.isCircumstance(at)) {
            at--;
        }
        while (at >= 0
                && (words.isDeterminer(view.tokens().get(at))
                        || words.is(view.tokens().get(at), "ordering"))) {
            at--;
        }
        return at;
    }

    private boolean opensClause(SentenceView view, int first) {
        int at = beforeDeterminers(view, first);
        if (at < 0 || view.tokens().get(at).is(";") || view.tokens().get(at).is(":")) {
            return true;
        }
        return view.tokens().get(at).is("en") && !view.analysis().isVerb(at);
    }

    private boolean isLoose(SentenceView view, int at) {
        Token token = view.tokens().get(at);
        return view.isCircumstance(at)
                || words.is(token, "preposition")
                || words.is(token, "article")
                || (words.is(token, "adverb") && !view.analysis().isVerb(at))
                || (token.is(",")
                        && (at == 0
                                || view.isMention(at - 1)
                                || !words.is(view.tokens().get(at - 1), "adverb")))
                || token.is("(")
                || token.is(")");
    }

    private boolean isLooseBefore(SentenceView view, int at) {
        Token token = view.tokens().get(at);
        return view.isCircumstance(at)
                || words.isDeterminer(token)
                || words.is(token, "adverb")
                || words.is(token, "preposition");
    }

    /**
     * The anchor's share of its clause: up to the next phrase of its kind, and from the start where it is the first. A
     * comma or coordinator between two parts their shares.
     */
    BitSet own(SentenceView view, Range anchor, List<Filling> rivals) {
        Optional<Clause> clause = view.analysis().clauseAt(view.phrases().span(anchor));
        if (clause.isEmpty()) {
            return new BitSet();
        }
        BitSet region = clause(clause.get());
        for (Filling rival : rivals) {
            if (rival.tokens().last() < anchor.first()
                    && region.get(rival.tokens().first())) {
                region.clear(0, parting(view, rival.tokens().last() + 1, anchor.first()));
            }
            if (rival.tokens().first() > anchor.last()) {
                int from = parting(view, anchor.last() + 1, rival.tokens().first());
                region.clear(from, Math.max(from, view.tokens().size()));
            }
        }
        return region;
    }

    /** The first comma or coordinator from a token on, else the end. */
    private int parting(SentenceView view, int from, int end) {
        for (int at = from; at < end; at++) {
            Token token = view.tokens().get(at);
            if (!view.isMention(at) && (token.is(",") || words.is(token, "coordinator"))) {
                return at;
            }
        }
        return end;
    }
}
