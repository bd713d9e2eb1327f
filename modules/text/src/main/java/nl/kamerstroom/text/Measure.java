package nl.kamerstroom.text;

import java.util.List;

/**
 * How wide a letter's lines run, which tells whether a line ends because it was full.
 *
 * @param width the characters of an ordinary full line
 * @param wrapped whether lines are cut at that width at all; else every line is a paragraph
 */
record Measure(int width, boolean wrapped) {

    /** No printed page holds a longer line. */
    private static final int WIDEST = 120;

    /** Letters are not equally wide, and footnotes are set smaller: an ordinary line is below the widest ones. */
    private static final double ORDINARY = 0.8;

    /** A line that would have had room for the next word up to this part of the width ended on purpose. */
    private static final double ROOM = 0.84;

    /** A line without a sentence's end ended on purpose only when it is this short. */
    private static final double SHORT = 0.7;

    static Measure none() {
        return new Measure(WIDEST, false);
    }

    static Measure of(List<Line> lines) {
        long all = lines.stream().mapToLong(Line::length).sum();
        int[] printed = lines.stream()
                .mapToInt(line -> line.indent() + line.length())
                .filter(length -> length <= WIDEST)
                .sorted()
                .toArray();
        long inLong = all
                - lines.stream()
                        .mapToLong(Line::length)
                        .filter(length -> length <= WIDEST)
                        .sum();
        return new Measure(ordinary(printed), 2 * inLong < all);
    }

    private static int ordinary(int[] sorted) {
        if (sorted.length == 0) {
            return WIDEST;
        }
        int half = sorted[sorted.length - 1] / 2;
        int from = 0;
        while (sorted[from] < half) {
            from++;
        }
        return sorted[from + (int) ((sorted.length - 1 - from) * ORDINARY)];
    }

    /** Whether {@code line} ended before it was full, so that {@code next} begins something new. */
    boolean breaksBetween(Line line, Line next) {
        if (!wrapped || (line.length() > WIDEST && line.endsSentence())) {
            return true;
        }
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.length() : space;
        int length = line.indent() + line.length();
        boolean room = length + 1 + word <= width * ROOM;
        return room && (line.endsSentence() || length <= width * SHORT);
    }
}
