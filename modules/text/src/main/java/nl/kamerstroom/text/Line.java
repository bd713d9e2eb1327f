package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the source that holds something.
 *
 * @param span where it stands in the raw text, without surrounding white space
 * @param text its characters, every kind of space as a plain one: offset {@code i} is {@code span.start() + i} of the raw text
 * @param indent the columns of white space before it
 * @param opens whether an empty line, a page break or a block's edge comes before it
 * @param startsPage whether it is the first of a page behind another
 * @param hint what the format says that it is
 */
record Line(Span span, String text, int indent, boolean opens, boolean startsPage, Optional<ZoneKind> hint) {

    /** White space of this many columns parts two cells. */
    private static final int GAP = 3;

    int length() {
        return text.length();
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** The cells that wide white space parts, as spans of {@link #text()}; one cell for an ordinary line. */
    List<Span> cells() {
        return cells(GAP);
    }

    List<Span> cells(int gap) {
        List<Span> cells = new ArrayList<>();
        int start = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == ' ') {
                blanks += c == '\t' ? gap : 1;
                continue;
            }
            if (blanks >= gap) {
                cells.add(new Span(start, lastInk(i)));
                start = i;
            }
            blanks = 0;
        }
        cells.add(new Span(start, text.length()));
        return cells;
    }

    private int lastInk(int end) {
        int i = end;
        while (Letters.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether a sentence or a part of one can end here. */
    boolean endsSentence() {
        return Letters.endsSentence(text);
    }

    /** Whether it draws a rule and says nothing. */
    boolean isDecoration() {
        return text.length() >= 3 && text.chars().allMatch(c -> "-_=*~ —–".indexOf(c) >= 0);
    }
}
