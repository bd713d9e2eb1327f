package nl.kamerstroom.language;

import java.util.BitSet;
import java.util.List;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;

/** Analyses sentences. Immutable: one serves all threads. */
public final class Analyser {

    private final ClosedClasses words;
    private final VerbLexicon verbs;

    public Analyser(ClosedClasses words, VerbLexicon verbs) {
        this.words = words;
        this.verbs = verbs;
    }

    /** An analyser with the word lists of this module. */
    public static Analyser standard() {
        ClosedClasses words = ClosedClasses.standard();
        return new Analyser(words, VerbLexicon.standard(words));
    }

    public ClosedClasses words() {
        return words;
    }

    public VerbLexicon verbs() {
        return verbs;
    }

    /**
     * Analyses one sentence.
     *
     * @param text the letter's canonical text
     * @param units spans inside the sentence that are one thing (a date, a name): no clause divides them
     */
    public Analysis analyse(String text, Sentence sentence, List<Span> units) {
        List<Token> tokens = Tokeniser.tokens(text, sentence.span());
        BitSet inUnit = new BitSet(tokens.size());
        BitSet named = new BitSet(tokens.size());
        for (Span unit : units) {
            boolean first = true;
            for (int at = firstAt(tokens, unit.start()); at < tokens.size(); at++) {
                Token token = tokens.get(at);
                if (token.start() >= unit.end()) {
                    break;
                }
                named.set(at);
                if (!first) {
                    inUnit.set(at);
                }
                first = false;
            }
        }
        VerbReader reader = new VerbReader(tokens, named, verbs, words);
        return new Analysis(
                sentence, tokens, new ClauseSplitter(tokens, inUnit, reader, words).clauses(), reader.verbs());
    }

    private static int firstAt(List<Token> tokens, int offset) {
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
