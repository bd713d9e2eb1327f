package nl.kamerstroom.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Parts a sentence into clauses in one pass with a stack: relative and subordinate clauses are pushed where their opener
 * stands and popped behind their verb; a comma or coordinator starts a sibling where a finite verb of its own follows.
 */
final class ClauseSplitter {

    private final List<Token> tokens;
    private final BitSet inUnit;
    private final VerbReader verbs;
    private final ClosedClasses words;
    private final ClauseOpenings openings;
    private final List<ClauseDraft> drafts = new ArrayList<>();
    private final Deque<ClauseDraft> stack = new ArrayDeque<>();

    /** @param inUnit the tokens that continue a name, date or amount: no clause can begin at them */
    ClauseSplitter(List<Token> tokens, BitSet inUnit, VerbReader verbs, ClosedClasses words) {
        this.tokens = tokens;
        this.inUnit = inUnit;
        this.verbs = verbs;
        this.words = words;
        this.openings = new ClauseOpenings(tokens, inUnit, verbs, words);
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
            } else if (openings.opensRelative(at)) {
                push(Clause.Kind.RELATIVE, Optional.of(token), at - 1);
                take(token);
            } else if (openings.opensSubordinate(at, top())) {
                push(
                        words.is(token, "conditional") ? Clause.Kind.CONDITIONAL : Clause.Kind.SUBORDINATE,
                        Optional.of(token),
                        -1);
                take(token);
            } else if (words.is(token, "coordinator") && top().finite() && openings.ranksWith(top(), at + 1)) {
                sibling(Optional.of(token));
            } else {
                resumeParentAt(at);
                take(token);
            }
        }
        return finished();
    }

    private ClauseDraft top() {
        return stack.getFirst();
    }

    private void push(Clause.Kind kind, Optional<Token> opener, int antecedent) {
        int parent = stack.isEmpty() ? -1 : top().number();
        open(new ClauseDraft(kind, opener, parent, antecedent, drafts.size()));
    }

    private void open(ClauseDraft draft) {
        drafts.add(draft);
        stack.push(draft);
    }

    private void take(Token token) {
        top().take(token, verbs);
    }

    private void comma(int at) {
        if (top().embedded() && !top().finite() && stack.size() > 1 && isFinite(at + 1)) {
            stack.pop();
            return;
        }
        if (top().embedded() && top().finite() && stack.size() > 1) {
            if (!openings.segmentHasFinite(at + 1) && parentIsComplete()) {
                if (parent().filter(around -> openings.completes(around, at + 1))
                        .isPresent()) {
                    stack.pop();
                }
                return;
            }
            stack.pop();
            if (!top().finite() || !openings.siblingFollows(at + 1, top())) {
                return;
            }
        }
        if (top().maybeApposition() && isFinite(at + 1)) {
            return;
        }
        if (top().finite() && !openings.embeds(at + 1) && openings.ranksWith(top(), at + 1)) {
            sibling(Optional.empty());
        }
    }

    /** "Hoewel het regent, komt …": the verb behind the comma shows that an embedded clause ended, whose verb is unknown. */
    private boolean isFinite(int at) {
        return at < tokens.size() && verbs.surelyFinite(tokens.get(at));
    }

    private boolean parentIsComplete() {
        return parent().map(ClauseDraft::finite).orElse(false);
    }

    /** The clause around the current one. */
    private Optional<ClauseDraft> parent() {
        return stack.stream().skip(1).findFirst();
    }

    /** Starts a clause of the same rank as the current one. */
    private void sibling(Optional<Token> opener) {
        ClauseDraft before = stack.pop();
        open(before.sibling(opener, drafts.size()));
        opener.ifPresent(this::take);
    }

    /** A second finite verb, away from the embedded clause's own verbs, belongs to the clause around it. */
    private void resumeParentAt(int at) {
        Token token = tokens.get(at);
        if (top().embedded()
                && top().finite()
                && stack.size() > 1
                && !parentIsComplete()
                && verbs.surelyFinite(token)
                && top().lastVerb() >= 0
                && at > top().lastVerb() + 1) {
            stack.pop();
        }
    }

    private List<Clause> finished() {
        List<ClauseDraft> kept = drafts.stream()
                .filter(draft -> !draft.isEmpty())
                .sorted(Comparator.comparingInt(ClauseDraft::firstToken))
                .toList();
        Map<Integer, Integer> indices = new HashMap<>();
        for (ClauseDraft draft : kept) {
            indices.put(draft.number(), indices.size());
        }
        List<Clause> clauses = new ArrayList<>();
        for (ClauseDraft draft : kept) {
            int parent = indices.getOrDefault(around(draft), -1);
            clauses.add(draft.clause(clauses.size(), parent < 0 ? OptionalInt.empty() : OptionalInt.of(parent)));
        }
        return clauses;
    }

    /** The number of the clause around or before a draft; one that took no word ("…, mits …") stands for its own. */
    private int around(ClauseDraft draft) {
        int parent = draft.parent();
        while (parent >= 0 && drafts.get(parent).isEmpty()) {
            parent = drafts.get(parent).parent();
        }
        return parent;
    }
}
