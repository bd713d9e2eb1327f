package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kamerstroom.knowledge.Folding;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;
import nl.kamerstroom.text.Span;

/** A text as words and marks. A hyphen is no token but a gap, so that "NAVO-top" and "NAVO top" have the same tokens. */
final class EntityTokens {

    /** What stands before a token. */
    enum Gap {
        NONE,
        SPACE,
        HYPHEN,
        /** A hyphen whose compound follows later: "milieu- en transportraad". */
        SUSPENDED,
        /** The end of a line or table cell; nothing that is named goes across it. */
        BREAK
    }

    /**
     * @param start offset of the first character
     * @param end offset behind the last character
     * @param surface the characters
     * @param folded the folded form
     * @param before what stands before
     */
    record Token(int start, int end, String surface, String folded, Gap before) {

        boolean isWord() {
            return Character.isLetterOrDigit(surface.charAt(0));
        }

        boolean isCapitalised() {
            return Character.isUpperCase(surface.charAt(0));
        }

        /** Two capitals or more: "NAVO", "eFP", "NZa". */
        boolean isAcronym() {
            int capitals = 0;
            for (int i = 0; i < surface.length(); i++) {
                capitals += Character.isUpperCase(surface.charAt(i)) ? 1 : 0;
            }
            return capitals >= 2;
        }

        boolean isNumber() {
            return Character.isDigit(surface.charAt(0));
        }
    }

    private final String text;
    private final List<Token> tokens;
    private final List<Set<WordClass>> classes = new ArrayList<>();
    private final List<Set<WordClass>> compoundClasses = new ArrayList<>();

    private EntityTokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The tokens of a letter, each with its classes in the lexicon. */
    static EntityTokens of(String text, EntityLexicon lexicon) {
        EntityTokens tokens = of(text);
        for (int i = 0; i < tokens.size(); i++) {
            tokens.classes.add(lexicon.classesOf(tokens.folded(i)));
            tokens.compoundClasses.add(lexicon.compoundClassesOf(tokens.folded(i)));
        }
        return tokens;
    }

    boolean is(WordClass wordClass, int index) {
        return index >= 0 && index < classes.size() && classes.get(index).contains(wordClass);
    }

    /** Whether a word is a compound on one of the class's words. */
    boolean endsIn(WordClass wordClass, int index) {
        return index >= 0
                && index < compoundClasses.size()
                && compoundClasses.get(index).contains(wordClass);
    }

    static EntityTokens of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        Gap gap = Gap.BREAK;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\t' || c == '\r') {
                gap = Gap.BREAK;
                at++;
            } else if (c == ' ' || c == '\u00a0') {
                gap = afterSpace(text, at, gap);
                at++;
            } else if (isHyphen(text, at)) {
                gap = gap == Gap.BREAK ? gap : Gap.HYPHEN;
                at++;
            } else {
                int end = endOfToken(text, at);
                String surface = c == '’' ? "'" : text.substring(at, end);
                tokens.add(new Token(at, end, surface, Folding.fold(surface), gap));
                gap = Gap.NONE;
                at = end;
            }
        }
        return new EntityTokens(text, tokens);
    }

    /** Three spaces part columns. */
    private static Gap afterSpace(String text, int at, Gap gap) {
        boolean column = at >= 2 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
        return switch (gap) {
            case BREAK -> Gap.BREAK;
            case HYPHEN, SUSPENDED -> Gap.SUSPENDED;
            case NONE, SPACE -> column ? Gap.BREAK : Gap.SPACE;
        };
    }

    private static boolean isHyphen(String text, int at) {
        char c = text.charAt(at);
        boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return inWord && (c == '-' || c == '\u2010' || c == '\u2011');
    }

    private static int endOfToken(String text, int start) {
        int end = start + 1;
        if (Character.isLetterOrDigit(text.charAt(start))) {
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
        } else if (Character.isHighSurrogate(text.charAt(start)) && end < text.length()) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** The folded form of a token; empty before the first and behind the last. */
    String folded(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).folded();
    }

    /** Whether a token stands on one line with the one before it. */
    boolean follows(int index) {
        return index > 0 && index < tokens.size() && tokens.get(index).before() != Gap.BREAK;
    }

    boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    boolean isCapitalised(int index) {
        return isWord(index) && tokens.get(index).isCapitalised();
    }

    /** Whether two tokens are parts of one compound: "NAVO-top". */
    boolean isCompound(int index) {
        return follows(index) && tokens.get(index).before() == Gap.HYPHEN;
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    String surface(int from, int to) {
        return span(from, to).of(text);
    }
}
