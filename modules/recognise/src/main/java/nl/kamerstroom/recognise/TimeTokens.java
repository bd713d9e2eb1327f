package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kamerstroom.text.Span;

/** Cuts a stretch of text into tokens: one pass, every character once. */
final class TimeTokens {

    private static final int LONGEST_NUMBER = 4;
    private static final int LONGEST_ABBREVIATION = 7;

    private final TimeLexicon lexicon;
    private final String text;
    private final int end;
    private final List<TimeToken> tokens = new ArrayList<>();
    private int at;

    private TimeTokens(TimeLexicon lexicon, String text, Span span) {
        this.lexicon = lexicon;
        this.text = text;
        this.at = span.start();
        this.end = span.end();
    }

    static List<TimeToken> of(TimeLexicon lexicon, String text, Span span) {
        return new TimeTokens(lexicon, text, span).cut();
    }

    private List<TimeToken> cut() {
        boolean glued = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c != '\t' && c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                at++;
                glued = false;
            } else {
                int start = at;
                at = tokenEnd(start);
                add(start, glued);
                glued = true;
            }
        }
        return tokens;
    }

    private int tokenEnd(int start) {
        char c = text.charAt(start);
        if (Character.isDigit(c)) {
            return numberEnd(start);
        }
        if (Character.isLetter(c)) {
            return abbreviationEnd(start, wordEnd(start));
        }
        boolean apostrophe = isApostrophe(c) && start + 1 < end && Character.isLetterOrDigit(text.charAt(start + 1));
        return apostrophe ? wordEnd(start + 1) : start + 1;
    }

    /** Digits with points, commas and colons between them; with letters behind them they are a word (3e). */
    private int numberEnd(int start) {
        int i = start;
        while (i < end
                && (Character.isDigit(text.charAt(i))
                        || (".,:".indexOf(text.charAt(i)) >= 0
                                && i + 1 < end
                                && Character.isDigit(text.charAt(i + 1))))) {
            i++;
        }
        return i < end && Character.isLetter(text.charAt(i)) ? wordEnd(i) : i;
    }

    private int wordEnd(int start) {
        int i = start;
        while (i < end
                && (Character.isLetterOrDigit(text.charAt(i))
                        || (isApostrophe(text.charAt(i)) && i + 1 < end && Character.isLetter(text.charAt(i + 1))))) {
            i++;
        }
        return i;
    }

    /** Single letters parted by points or strokes belong together: a.s., t/m, m.i.v. */
    private int abbreviationEnd(int start, int wordEnd) {
        if (wordEnd - start > 1) {
            return wordEnd;
        }
        int i = wordEnd;
        while (i - start < LONGEST_ABBREVIATION && singleLetterBehind(i)) {
            i += 2;
        }
        boolean dotted = i > wordEnd && i < end && text.charAt(i) == '.' && text.charAt(wordEnd) == '.';
        return dotted ? i + 1 : i;
    }

    private boolean singleLetterBehind(int mark) {
        return mark + 1 < end
                && (text.charAt(mark) == '.' || text.charAt(mark) == '/')
                && Character.isLetter(text.charAt(mark + 1))
                && (mark + 2 >= end || !Character.isLetterOrDigit(text.charAt(mark + 2)));
    }

    private void add(int start, boolean glued) {
        String surface = text.substring(start, at);
        String word = surface.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        tokens.add(new TimeToken(
                word,
                start,
                at,
                number(word),
                glued,
                Character.isUpperCase(surface.charAt(0)),
                lexicon.startingWith(word)));
    }

    private static int number(String word) {
        if (word.length() > LONGEST_NUMBER) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
