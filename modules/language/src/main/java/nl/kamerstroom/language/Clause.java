package nl.kamerstroom.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.kamerstroom.text.Span;

/**
 * A clause: the words around one finite verb. Its tokens need not be contiguous: an embedded clause may interrupt it.
 *
 * @param index its place in {@link Analysis#clauses()}
 * @param kind how it hangs together with the others
 * @param tokens its own words, without those of embedded clauses
 * @param opener the word that opens it, where it is not a plain main clause: "dat", "die", "indien", "en"
 * @param parent the clause that it is embedded in, or whose sibling it is
 * @param antecedent for a relative clause, the last token before it
 */
public record Clause(
        int index, Kind kind, List<Token> tokens, Optional<Token> opener, OptionalInt parent, OptionalInt antecedent) {

    /** How a clause hangs together with the others of its sentence. */
    public enum Kind {
        MAIN,
        /** Follows a sibling: "en eindigt uiterlijk 1 juni". */
        COORDINATE,
        /** Opened by dat, of, omdat … */
        SUBORDINATE,
        /** Opened by indien, mits, mocht … */
        CONDITIONAL,
        /** Tells of the word before it: die, dat, waarvan … */
        RELATIVE
    }

    public Clause {
        tokens = List.copyOf(tokens);
    }

    /** Whether a token of the same sentence is one of the clause's own. */
    public boolean has(Token token) {
        for (Token own : tokens) {
            if (own.index() == token.index()) {
                return true;
            }
        }
        return false;
    }

    public boolean hasWord(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    /** Whether the clause has these words side by side, in order. */
    public boolean hasWords(List<String> words) {
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            boolean all = true;
            for (int i = 0; i < words.size() && all; i++) {
                all = tokens.get(at + i).is(words.get(i));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** From the first word to the last, with what is embedded between. */
    public Span span() {
        return new Span(tokens.getFirst().start(), tokens.getLast().end());
    }
}
