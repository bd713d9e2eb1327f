package nl.kamerstroom.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parts a sentence into clauses in one pass with a stack: relative and subordinate clauses are pushed where their opener
 * stands and popped behind their verb; a comma or coordinator starts a sibling where a finite verb of its own follows.
 */
final class ClauseSplitter {

    private static final Set<String> INFINITIVE_ASKERS = Set.of(
            "zal", "zullen", "zou", "zouden", "kan", "kunnen", "kon", "konden", "moet", "moeten", "mag", "mogen", "wil",
            "willen", "wilde", "wilden", "gaat", "gaan", "laat", "laten", "doen", "doet", "hoeft", "hoeven");

    private static final class Draft {
        private final Clause.Kind kind;
        private final Optional<Token> opener;
        private final int parent;
        private final int antecedent;
        private final int number;
        private final List<Token> tokens = new ArrayList<>();
        private boolean finite;
        private boolean asksInfinitive;
        private boolean asksParticiple;
        private int lastVerb = -1;

        private Draft(Clause.Kind kind, Optional<Token> opener, int parent, int antecedent, int number) {
            this.kind = kind;
            this.opener = opener;
            this.parent = parent;
            this.antecedent = antecedent;
            this.number = number;
        }

        private boolean embedded() {
            return kind != Clause.Kind.MAIN && kind != Clause.Kind.COORDINATE;
        }
    }

    private static final int LONGEST_LOOK = 80;

    private final List<Token> tokens;
    private final BitSet inUnit;
    private final VerbReader verbs;
    private final ClosedClasses words;
    private final List<Draft> drafts = new ArrayList<>();
    private final Deque<Draft> stack = new ArrayDeque<>();

    /** @param inUnit the tokens that continue a name, date or amount: no clause can begin at them */
    ClauseSplitter(List<Token> tokens, BitSet inUnit, VerbReader verbs, ClosedClasses words) {
        this.tokens = tokens;
        this.inUnit = inUnit;
        this.verbs = verbs;
        this.words = words;
    }

    List<Clause> clauses() {
        push(Clause.Kind.MAIN, Optional.empty(), -1);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (inUnit.get(at)) {
                take(token);
            } else if (token.is(";") || token.is(":") || token.is("–")) {
                stack.clear();
                push(Clause.Kind.MAIN, Optional.empty(), -1);
            } else if (token.is(",")) {
                comma(at);
            } else if (opensRelative(at)) {
                push(Clause.Kind.RELATIVE, Optional.of(token), at - 1);
                take(token);
            } else if (opensSubordinate(at)) {
                push(
                        words.is(token, "conditional") ? Clause.Kind.CONDITIONAL : Clause.Kind.SUBORDINATE,
                        Optional.of(token),
                        -1);
                take(token);
            } else if (words.is(token, "coordinator")
                    && top().finite
                    && (siblingFollows(at + 1) || gappedFollows(at + 1))) {
                sibling(Optional.of(token));
            } else {
                resumeParentAt(at);
                take(token);
            }
        }
        return finished();
    }

    /** How far a look ahead goes, so that a sentence without end takes linear time. */
    private int reach(int from) {
        return Math.min(tokens.size(), from + LONGEST_LOOK);
    }

    private Draft top() {
        return stack.getFirst();
    }

    private void push(Clause.Kind kind, Optional<Token> opener, int antecedent) {
        int parent = stack.isEmpty() ? -1 : top().number;
        Draft draft = new Draft(kind, opener, parent, antecedent, drafts.size());
        drafts.add(draft);
        stack.push(draft);
    }

    private void take(Token token) {
        Draft draft = top();
        draft.tokens.add(token);
        draft.asksInfinitive |= token.is("te");
        if (verbs.isVerb(token)) {
            draft.lastVerb = token.index();
            draft.finite |= verbs.maybeFinite(token);
            draft.asksParticiple |= Auxiliary.isForm(token.word());
            draft.asksInfinitive |= INFINITIVE_ASKERS.contains(token.word());
        }
    }

    private void comma(int at) {
        if (top().embedded() && top().finite && stack.size() > 1) {
            if (!segmentHasFinite(at + 1) && parentIsComplete()) {
                return;
            }
            stack.pop();
            if (!top().finite || !siblingFollows(at + 1)) {
                return;
            }
        }
        if (top().finite && (siblingFollows(at + 1) || gappedFollows(at + 1))) {
            sibling(Optional.empty());
        }
    }

    private boolean parentIsComplete() {
        return stack.stream().skip(1).findFirst().map(parent -> parent.finite).orElse(false);
    }

    /** Starts a clause of the same rank as the current one. */
    private void sibling(Optional<Token> opener) {
        Draft before = stack.pop();
        Clause.Kind kind = before.embedded() ? before.kind : Clause.Kind.COORDINATE;
        int parent = before.embedded() ? before.parent : before.number;
        Draft draft =
                new Draft(kind, before.embedded() ? before.opener : opener, parent, before.antecedent, drafts.size());
        drafts.add(draft);
        stack.push(draft);
        opener.ifPresent(this::take);
    }

    /** A second finite verb, away from the embedded clause's own verbs, belongs to the clause around it. */
    private void resumeParentAt(int at) {
        Token token = tokens.get(at);
        if (top().embedded()
                && top().finite
                && stack.size() > 1
                && !parentIsComplete()
                && verbs.surelyFinite(token)
                && top().lastVerb >= 0
                && at > top().lastVerb + 1) {
            stack.pop();
        }
    }

    private boolean opensRelative(int at) {
        Token token = tokens.get(at);
        if (!words.is(token, "relative") || at == 0 || !segmentHasFinite(at + 1)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean afterPreposition =
                words.is(before, "preposition") && at > 1 && tokens.get(at - 2).is(",");
        if (token.is("dat") && !before.is(",")) {
            return isNominal(before) && !before.capital() && isNeuter(at - 1) && !words.is(before, "fact");
        }
        boolean demonstrative = !before.is(",") && !afterPreposition && !isNominal(before);
        return !demonstrative && verbs.verbFinal(tokens, at, inUnit);
    }

    /** Whether the phrase that ends here begins with "het" or "een": "dat" behind it tells of it. */
    private boolean isNeuter(int last) {
        for (int at = last - 1; at >= Math.max(0, last - 3) && isNominal(tokens.get(at)); at--) {
            if (tokens.get(at).is("het") || tokens.get(at).is("een")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNominal(Token token) {
        boolean closed = Stream.of("coordinator", "preposition", "adverb", "subordinator")
                .anyMatch(c -> words.is(token, c));
        return token.is(")") || (token.isWord() && !closed && !verbs.surelyFinite(token));
    }

    private boolean opensSubordinate(int at) {
        Token token = tokens.get(at);
        if (words.is(token, "conditional") && at == 0) {
            return true;
        }
        if (!words.is(token, "subordinator") || !finiteFollows(at + 1)) {
            return false;
        }
        if (token.is("dat") && isWords(at + 1, "wil", "zeggen")) {
            return false;
        }
        if (token.is("dat") && at > 0 && words.is(tokens.get(at - 1), "preposition")) {
            return false;
        }
        if (token.is("of")
                && top().finite
                && at > 0
                && !verbs.isVerb(tokens.get(at - 1))
                && !tokens.get(at - 1).is(",")) {
            return verbs.verbFinal(tokens, at, inUnit) && !siblingFollows(at + 1);
        }
        return at == 0 || verbs.verbFinal(tokens, at, inUnit);
    }

    /** "…, die van 15 maart fysiek": a clause that leaves its verb out. */
    private boolean gappedFollows(int from) {
        return from + 1 < tokens.size()
                && (tokens.get(from).is("die") || tokens.get(from).is("dat"))
                && tokens.get(from + 1).is("van")
                && !segmentHasFinite(from);
    }

    private boolean isWords(int at, String first, String second) {
        return at + 1 < tokens.size()
                && tokens.get(at).is(first)
                && tokens.get(at + 1).is(second);
    }

    /** Whether a finite verb stands between {@code from} and the next comma, semicolon or end. */
    private boolean segmentHasFinite(int from) {
        for (int at = from; at < reach(from); at++) {
            Token token = tokens.get(at);
            if (token.is(";") || (token.is(",") && !inUnit.get(at))) {
                return false;
            }
            if (!inUnit.get(at) && verbs.maybeFinite(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb stands between {@code from} and the next semicolon or end. */
    private boolean finiteFollows(int from) {
        for (int at = from; at < reach(from) && !tokens.get(at).is(";"); at++) {
            if (!inUnit.get(at) && verbs.maybeFinite(tokens.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from here form a clause of their own: a finite verb comes first or behind one phrase. */
    private boolean siblingFollows(int from) {
        for (int at = from; at < reach(from); at++) {
            Token token = tokens.get(at);
            if (inUnit.get(at)) {
                continue;
            }
            boolean stop = token.is(";") || token.is(",") || token.is("(");
            boolean join = words.is(token, "coordinator") && at > from;
            boolean embeds = at > from && (words.is(token, "relative") || words.is(token, "subordinator"));
            if (stop || join || (embeds && verbs.verbFinal(tokens, at, inUnit))) {
                return false;
            }
            boolean participle = top().asksParticiple && verbs.isParticiple(token);
            if (!participle && (verbs.surelyFinite(token) || (verbs.isPlural(token) && !top().asksInfinitive))) {
                return true;
            }
        }
        return false;
    }

    private List<Clause> finished() {
        List<Draft> kept = drafts.stream()
                .filter(draft -> !draft.tokens.isEmpty())
                .sorted(Comparator.comparingInt(draft -> draft.tokens.getFirst().index()))
                .toList();
        List<Clause> clauses = new ArrayList<>();
        for (Draft draft : kept) {
            clauses.add(new Clause(
                    clauses.size(),
                    draft.kind,
                    draft.tokens,
                    draft.opener,
                    indexOf(kept, draft.parent),
                    draft.antecedent < 0 ? OptionalInt.empty() : OptionalInt.of(draft.antecedent)));
        }
        return clauses;
    }

    private static OptionalInt indexOf(List<Draft> kept, int number) {
        for (int at = 0; at < kept.size(); at++) {
            if (kept.get(at).number == number) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
