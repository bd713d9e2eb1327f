package nl.kamerstroom.language;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;

/**
 * What grammar says of one sentence.
 *
 * @param sentence the sentence
 * @param tokens its words and marks, in order
 * @param clauses its clauses, in order of their first word; each token but the dividing marks is in exactly one
 * @param verbs the indices of the tokens that are verbs here
 */
public record Analysis(Sentence sentence, List<Token> tokens, List<Clause> clauses, BitSet verbs) {

    public Analysis {
        tokens = List.copyOf(tokens);
        clauses = List.copyOf(clauses);
        verbs = (BitSet) verbs.clone();
    }

    /** The clause that holds the first word of a span. */
    public Optional<Clause> clauseAt(Span span) {
        for (Clause clause : clauses) {
            for (Token token : clause.tokens()) {
                if (span.overlaps(token.span())) {
                    return Optional.of(clause);
                }
            }
        }
        return Optional.empty();
    }

    /** The clause that a clause is embedded in or follows. */
    public Optional<Clause> parent(Clause clause) {
        return clause.parent().isPresent()
                ? Optional.of(clauses.get(clause.parent().getAsInt()))
                : Optional.empty();
    }

    public Stream<Clause> children(Clause clause) {
        return clauses.stream()
                .filter(child -> child.parent().isPresent() && child.parent().getAsInt() == clause.index());
    }

    public boolean isVerb(int token) {
        return verbs.get(token);
    }

    /** The index of the first token at or behind an offset; the number of tokens where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
