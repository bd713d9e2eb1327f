package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kamerstroom.text.Span;

/** Cuts a stretch of text into tokens, in one pass; "F-16's", "Hr.Ms." and "14.00" stay whole. */
final class Tokeniser {

    private static final String JOINS_LETTERS = "-'’.&/";
    private static final String JOINS_DIGITS = ".,-'’/";

    private Tokeniser() {}

    static List<Token> tokens(String text, Span within) {
        List<Token> tokens = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = Character.isLetterOrDigit(c) ? wordEnd(text, at, within.end()) : at + 1;
            tokens.add(token(text, new Span(at, end), tokens.size()));
            at = end;
        }
        return tokens;
    }

    private static Token token(String text, Span span, int index) {
        String form = span.of(text);
        char first = form.charAt(0);
        Token.Kind kind = !Character.isLetterOrDigit(first)
                ? Token.Kind.MARK
                : Character.isDigit(first) && form.chars().noneMatch(Character::isLetter)
                        ? Token.Kind.NUMBER
                        : Token.Kind.WORD;
        // A printed apostrophe is the typed one: "F-35’s".
        String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        return new Token(index, span, word, kind, Character.isUpperCase(first));
    }

    private static int wordEnd(String text, int start, int limit) {
        int at = start;
        while (at < limit) {
            char c = text.charAt(at);
            boolean more = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
            String joins = Character.isDigit(text.charAt(Math.max(start, at - 1))) ? JOINS_DIGITS : JOINS_LETTERS;
            if (!Character.isLetterOrDigit(c) && !(more && at > start && joins.indexOf(c) >= 0)) {
                return isAbbreviationDot(text, start, at) ? at + 1 : at;
            }
            at++;
        }
        return at;
    }

    /** "Hr.Ms." and "a.s." end in a dot of their own. */
    private static boolean isAbbreviationDot(String text, int start, int at) {
        return text.charAt(at) == '.'
                && text.substring(start, at).indexOf('.') >= 0
                && !Character.isDigit(text.charAt(start));
    }
}
