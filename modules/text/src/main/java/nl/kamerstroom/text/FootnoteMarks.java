package nl.kamerstroom.text;

import java.util.BitSet;
import java.util.List;

/** The numbers that a letter sets behind a word to call a footnote: "beleid2", "geïnformeerd.1". */
final class FootnoteMarks {

    private FootnoteMarks() {}

    static BitSet in(List<Line> lines) {
        BitSet marks = new BitSet();
        for (Line line : lines) {
            String text = line.text();
            for (int i = 2; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i)) && isBehindWord(text, i)) {
                    int end = i;
                    while (end < text.length() && Character.isDigit(text.charAt(end))) {
                        end++;
                    }
                    if (end - i <= 3 && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                        marks.set(Integer.parseInt(text.substring(i, end)));
                    }
                    i = end;
                }
            }
        }
        return marks;
    }

    private static boolean isBehindWord(String text, int at) {
        char before = text.charAt(at - 1);
        boolean pointed = ".,;:)”\"’'".indexOf(before) >= 0 && Character.isLetter(text.charAt(at - 2));
        return Character.isLowerCase(before) || pointed;
    }
}
