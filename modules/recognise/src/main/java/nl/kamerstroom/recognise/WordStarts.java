package nl.kamerstroom.recognise;

import java.util.Arrays;

/**
 * Where the words, numbers and signs of a text begin: found once, so that patterns which open with one of them look at
 * these places alone. A letter behind a letter, a digit behind a digit and white space begin nothing.
 */
final class WordStarts {

    private final String text;
    private final int[] offsets;

    WordStarts(String text) {
        this.text = text;
        int[] found = new int[text.length()];
        int count = 0;
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (begins(before, c)) {
                found[count] = at;
                count++;
            }
            before = c;
        }
        offsets = Arrays.copyOf(found, count);
    }

    private static boolean begins(char before, char c) {
        if (isDigit(c)) {
            return !isDigit(before);
        }
        return Character.isLetter(c) ? !Character.isLetter(before) : !Character.isWhitespace(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    String text() {
        return text;
    }

    int size() {
        return offsets.length;
    }

    int offset(int index) {
        return offsets[index];
    }

    /** The index of the first start at or behind an offset; {@link #size()} where there is none. */
    int from(int offset) {
        int index = Arrays.binarySearch(offsets, offset);
        return index < 0 ? -index - 1 : index;
    }
}
