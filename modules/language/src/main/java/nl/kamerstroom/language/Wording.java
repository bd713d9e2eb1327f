package nl.kamerstroom.language;

import java.util.Arrays;
import java.util.List;

/** Words that must stand side by side, in lower case; a {@code *} stands for any beginning or any end of a word. */
public final class Wording {

    private enum Fit {
        WHOLE,
        END,
        BEGINNING
    }

    private record Word(String letters, Fit fit) {

        static Word parse(String notation) {
            if (notation.startsWith("*")) {
                return new Word(notation.substring(1), Fit.END);
            }
            return notation.endsWith("*")
                    ? new Word(notation.substring(0, notation.length() - 1), Fit.BEGINNING)
                    : new Word(notation, Fit.WHOLE);
        }

        boolean fits(String word) {
            return switch (fit) {
                case WHOLE -> letters.equals(word);
                case END -> word.endsWith(letters);
                case BEGINNING -> word.startsWith(letters);
            };
        }
    }

    private final String notation;
    private final List<Word> words;
    private final int longest;
    private final String waker;
    private final boolean whole;

    private Wording(String notation) {
        this.notation = notation;
        this.words = Arrays.stream(notation.split(" ", -1)).map(Word::parse).toList();
        int known = 0;
        for (int at = 1; at < words.size(); at++) {
            known = words.get(at).letters().length()
                            > words.get(known).letters().length()
                    ? at
                    : known;
        }
        this.longest = known;
        this.waker = words.get(known).letters();
        this.whole = words.get(known).fit() == Fit.WHOLE;
    }

    /** Reads the notation of rules: {@code ten laste van}, {@code *voorzitterschap van}. */
    public static Wording parse(String notation) {
        return new Wording(notation.strip());
    }

    public int size() {
        return words.size();
    }

    /** The letters of the longest word, without {@code *}: what a text must hold for the wording to be there; few texts do. */
    public String waker() {
        return waker;
    }

    /** How many words stand before the longest. */
    public int beforeWaker() {
        return longest;
    }

    /** Whether the longest word is given whole, so that it can be looked up. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether the longest word is given by its end: {@code *conferentie}. */
    public boolean isEnd() {
        return words.get(longest).fit() == Fit.END;
    }

    /** Whether the words stand at this place of a sentence; false where they do not fit into it. */
    public boolean standsAt(List<Token> tokens, int at) {
        if (at < 0 || at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).fits(tokens.get(at + i).word())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words stand anywhere in these tokens, side by side. */
    public boolean in(List<Token> tokens) {
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            if (standsAt(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a single word fits; false for a wording of several. */
    public boolean fits(String word) {
        return words.size() == 1 && words.getFirst().fits(word);
    }

    @Override
    public String toString() {
        return notation;
    }
}
