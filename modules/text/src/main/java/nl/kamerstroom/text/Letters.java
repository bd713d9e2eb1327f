package nl.kamerstroom.text;

/** What single characters mean to a reader. */
final class Letters {

    private static final String CLOSERS = "\"')]}”’»›";

    private Letters() {}

    /** A space, a tab or any other white space that stays within a line. */
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2007'
                || c == '\u3000'
                || c == '\u1680'
                || c == '\u205f'
                || (c >= '\u2000' && c <= '\u200a');
    }

    /** A character that ends a line. */
    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** A character that a reader never sees: soft hyphen, zero width, control, byte order mark. */
    static boolean isInvisible(char c) {
        return c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff'
                || (c < ' ' && c != '\t' && !isLineEnd(c))
                || (c >= '\u007f' && c < '\u00a0' && c != '\u0085');
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isSentenceEnd(char c) {
        return c == '.' || c == '?' || c == '!' || c == '…';
    }

    /** Whether the text ends as a sentence or a list's introduction does, quotation and note marks aside. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && (isCloser(text.charAt(i)) || (Character.isDigit(text.charAt(i)) && isMark(text, i)))) {
            i--;
        }
        char c = text.charAt(i);
        return isSentenceEnd(c) || c == ':';
    }

    private static boolean isMark(String text, int at) {
        int i = at;
        while (i > 0 && at - i < 3 && Character.isDigit(text.charAt(i))) {
            i--;
        }
        char c = text.charAt(i);
        return (isSentenceEnd(c) || isCloser(c)) && i > 0 && !Character.isDigit(text.charAt(i - 1));
    }
}
