package nl.kamerstroom.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Knows the lines on which a footnote starts. */
final class Footnotes {

    private final List<Line> lines;
    private final BitSet marks;

    Footnotes(List<Line> lines) {
        this.lines = lines;
        this.marks = FootnoteMarks.in(lines);
    }

    /** Whether a footnote starts on the line: a number that the text calls, or a citation. */
    boolean startsAt(int at, boolean signed) {
        Line line = lines.get(at);
        Optional<Matcher> start = LinePatterns.start(LinePatterns.FOOTNOTE, line.text());
        if (start.isEmpty()) {
            return false;
        }
        Matcher matcher = start.get();
        String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        boolean cites = LinePatterns.start(LinePatterns.CITATION, line.text()).isPresent();
        boolean called = marks.get(Integer.parseInt(number));
        boolean bracketed = matcher.group(1) != null;
        return cites || called || bracketed || (signed && line.opens());
    }
}
