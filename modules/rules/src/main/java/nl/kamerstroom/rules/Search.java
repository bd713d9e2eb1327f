package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.text.Span;

/** Looks for fillings within a region of one sentence. */
final class Search {

    private static final int INFINITIVE_REACH = 16;

    private final Candidates candidates;
    private final String text;

    Search(Candidates candidates, String text) {
        this.candidates = candidates;
        this.text = text;
    }

    /** What fits the pick, nearest to the anchor first; the region is worked out only where there is something to find. */
    List<Filling> within(Filler filler, Pick.Find pick, SentenceView view, Supplier<BitSet> region, Range around) {
        if (filler.clause() && pick.after().isEmpty()) {
            return wholeClause(view, region.get());
        }
        List<Filling> found = filler.text() && !pick.after().isEmpty()
                ? phrasesAfter(filler, pick, view, region.get())
                : fitting(pick, view, candidates.of(filler, view), region);
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(filling -> distance(filling.tokens(), around)));
        }
        return found;
    }

    /** A clause is all that it says, from its first word to its last. */
    private List<Filling> wholeClause(SentenceView view, BitSet region) {
        int first = region.nextSetBit(0);
        int last = region.length() - 1;
        while (last > first && view.tokens().get(last).kind() == Token.Kind.MARK) {
            last--;
        }
        if (first < 0) {
            return List.of();
        }
        Range range = new Range(first, last);
        Span span = view.phrases().span(range);
        return List.of(new Filling(view.index(), range, span, span.of(this.text), Optional.empty()));
    }

    private List<Filling> fitting(Pick.Find pick, SentenceView view, List<Filling> all, Supplier<BitSet> where) {
        List<Filling> found = new ArrayList<>();
        if (all.isEmpty()) {
            return found;
        }
        BitSet region = where.get();
        for (Filling filling : all) {
            boolean named = !pick.after().isEmpty() && isInMission(view, filling);
            if (!named && region.get(filling.tokens().first()) && fits(pick, view, all, filling)) {
                found.add(filling);
            }
        }
        return found;
    }

    /** "Bij EUAM Oekraïne in Kyiv": the preposition governs the mission, and the country in its name is no place of its own. */
    private static boolean isInMission(SentenceView view, Filling filling) {
        for (EntityMention entity : view.entities()) {
            if (entity.kind() == EntityKind.MISSION
                    && entity.span().contains(filling.span())
                    && entity.span().start() < filling.span().start()) {
                return !view.tokens().get(filling.tokens().first() - 1).is("in");
            }
        }
        return false;
    }

    /** Nearness in tokens; of two that are equally near the one behind counts as nearer. */
    private static int distance(Range range, Range around) {
        return range.first() > around.last()
                ? 2 * (range.first() - around.last())
                : 2 * Math.max(0, around.first() - range.last()) + 1;
    }

    /** For a list ("Estland, Letland en Litouwen") the words before its first member and behind its last count. */
    boolean fits(Pick.Find pick, SentenceView view, List<Filling> all, Filling filling) {
        if (pick.after().isEmpty() && pick.before().isEmpty()) {
            return true;
        }
        List<Filling> list = listAround(view, all, filling);
        int first = list.getFirst().tokens().first();
        int last = list.getLast().tokens().last();
        return (pick.after().isEmpty() || oneStandsBefore(view, first, pick.after()))
                && (pick.before().isEmpty() || oneStandsAt(view, last + 1, pick.before()));
    }

    private static boolean oneStandsAt(SentenceView view, int at, List<Wording> phrases) {
        for (Wording phrase : phrases) {
            if (phrase.standsAt(view.tokens(), at)) {
                return true;
            }
        }
        return false;
    }

    /** The list that a filling is a member of, in order; the filling alone where it is in none. */
    List<Filling> listAround(SentenceView view, List<Filling> all, Filling filling) {
        int at = all.indexOf(filling);
        int first = at;
        while (first > 0 && candidates.areListed(view, all.get(first - 1), all.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < all.size() && candidates.areListed(view, all.get(last), all.get(last + 1))) {
            last++;
        }
        return all.subList(first, last + 1);
    }

    /** Whether one of the phrases stands before a token, with only an article and adjectives between. */
    private boolean oneStandsBefore(SentenceView view, int first, List<Wording> phrases) {
        for (int at = first; at >= Math.max(0, first - 4); at--) {
            for (Wording phrase : phrases) {
                if (phrase.standsAt(view.tokens(), at - phrase.size())) {
                    return true;
                }
            }
            if (at == 0) {
                return false;
            }
            Token before = view.tokens().get(at - 1);
            boolean skip = candidates.words().isDeterminer(before)
                    || view.phrases().isContent(at - 1)
                    || candidates.words().is(before, "adverb");
            if (!skip) {
                return false;
            }
        }
        return false;
    }

    private List<Filling> phrasesAfter(Filler filler, Pick.Find pick, SentenceView view, BitSet region) {
        List<Filling> found = new ArrayList<>();
        for (Wording phrase : pick.after()) {
            for (Range range : view.occurrences(phrase)) {
                int first = range.last() + 1;
                if (region.get(range.first()) && first < view.tokens().size()) {
                    text(filler, view, region, first).ifPresent(text -> {
                        Span span = view.phrases().span(text);
                        found.add(new Filling(view.index(), text, span, span.of(this.text), Optional.empty()));
                    });
                }
            }
        }
        found.removeIf(filling -> !candidates.admits(filler, view, filling));
        return found;
    }

    /** The phrase that begins at a token, or the infinitive clause: "artilleriemunitie aan te schaffen". */
    private static Optional<Range> text(Filler filler, SentenceView view, BitSet region, int first) {
        if (filler.clause()) {
            return view.analysis()
                    .clauseAt(view.phrases().span(new Range(first, first)))
                    .map(clause -> clauseFrom(first, clause));
        }
        if (filler.infinitive()) {
            for (int at = first;
                    at < Math.min(first + INFINITIVE_REACH, view.tokens().size() - 1);
                    at++) {
                if (view.tokens().get(at).is("te") && region.get(at)) {
                    return Optional.of(new Range(first, at + 1));
                }
            }
            return Optional.empty();
        }
        Range from = view.phrases().from(first, filler.chain());
        Range text = new Range(first, view.phrases().listEnd(from.last(), filler.chain()));
        boolean ends = view.phrases().isContent(text.last())
                || view.tokens().get(text.last()).is(")");
        return Optional.of(text).filter(range -> ends);
    }

    /** What a clause says from a token on, without its closing mark. */
    private static Range clauseFrom(int first, Clause clause) {
        int last = clause.tokens().stream()
                .filter(token -> token.kind() != Token.Kind.MARK)
                .mapToInt(Token::index)
                .max()
                .orElse(first);
        return new Range(first, Math.max(first, last));
    }
}
