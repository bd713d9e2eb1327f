package nl.kamerstroom.text;

import java.util.List;

/**
 * How wide a letter's lines run, which tells whether a line ends because it was full.
 *
 * @param width the characters of a full line
 * @param wrapped whether lines are cut at that width at all; else every line is a paragraph
 */
record Measure(int width, boolean wrapped) {

    /** No printed page holds a longer line. */
    private static final int WIDEST = 160;

    /** A page's letters are not equally wide: a line this much shorter than the widest may still be full. */
    private static final int RAGGED = 14;

    static Measure of(List<Line> lines) {
        long all = 0;
        long inLong = 0;
        int width = 0;
        for (Line line : lines) {
            all += line.length();
            if (line.length() > WIDEST) {
                inLong += line.length();
            } else {
                width = Math.max(width, line.length());
            }
        }
        return new Measure(width, 2 * inLong < all);
    }

    /** Whether {@code line} ended before it was full, so that {@code next} begins something new. */
    boolean breaksBetween(Line line, Line next) {
        if (!wrapped) {
            return true;
        }
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.indent() + line.length() + 1 + word + RAGGED <= width;
    }
}
