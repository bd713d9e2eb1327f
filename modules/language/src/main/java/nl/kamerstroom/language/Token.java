package nl.kamerstroom.language;

import nl.kamerstroom.text.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param index its place in the sentence
 * @param span where it stands in the letter's canonical text
 * @param word the token in lower case
 * @param kind what it is made of
 * @param capital whether it begins with a capital
 */
public record Token(int index, Span span, String word, Kind kind, boolean capital) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean is(String other) {
        return word.equals(other);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
