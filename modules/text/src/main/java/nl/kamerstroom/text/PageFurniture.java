package nl.kamerstroom.text;

import java.util.BitSet;
import java.util.List;

/** Finds the lines that belong to the page, not to the letter: page numbers, repeated heads, running titles. */
final class PageFurniture {

    /** How far a page's head or foot reaches from its page mark. */
    private static final int REACH = 25;

    private static final int LONGEST_VALUE = 45;

    private final List<Line> lines;
    private final BitSet furniture = new BitSet();

    private PageFurniture(List<Line> lines) {
        this.lines = lines;
    }

    /** The indices of the lines that are furniture. */
    static BitSet of(List<Line> lines) {
        PageFurniture finder = new PageFurniture(lines);
        for (int i = 0; i < lines.size(); i++) {
            finder.mark(i);
        }
        return finder.furniture;
    }

    private void mark(int i) {
        Line line = lines.get(i);
        boolean pageMark = line.hint().isEmpty() && LinePatterns.matches(LinePatterns.PAGE_MARK, line);
        if (pageMark) {
            furniture.set(i);
            markAbove(i);
        }
        if (pageMark || line.startsPage()) {
            markBelow(pageMark ? i + 1 : i);
        }
        if (line.startsPage() && i > 0 && LinePatterns.matches(LinePatterns.PAGE_NUMBER, lines.get(i - 1))) {
            furniture.set(i - 1);
        }
    }

    /** Short lines down from the page's start, as long as labels and their values follow one another. */
    private void markBelow(int from) {
        boolean value = false;
        for (int i = from; i < Math.min(lines.size(), from + REACH); i++) {
            Line line = lines.get(i);
            boolean number = LinePatterns.matches(LinePatterns.PAGE_NUMBER, line);
            boolean known = isKnown(line) || number;
            if (!known && !(value && !line.opens() && isShort(line) && i > from)) {
                return;
            }
            furniture.set(i);
            value = known && line.text().chars().noneMatch(Character::isDigit);
        }
    }

    /** Short lines up from the page mark, up to the highest that is known as a label or a letterhead. */
    private void markAbove(int mark) {
        int highest = mark;
        for (int i = mark - 1; i >= Math.max(0, mark - REACH); i--) {
            Line line = lines.get(i);
            if (furniture.get(i) || !isShort(line)) {
                break;
            }
            highest = isKnown(line) ? i : highest;
        }
        furniture.set(highest, mark);
    }

    private static boolean isShort(Line line) {
        return line.length() <= LONGEST_VALUE && !line.endsSentence();
    }

    private static boolean isKnown(Line line) {
        return line.hint().isEmpty()
                && line.length() <= 2 * LONGEST_VALUE
                && !line.endsSentence()
                && (LinePatterns.matches(LinePatterns.REFERENCE_LABEL, line)
                        || LinePatterns.matches(LinePatterns.DATE_LABEL, line)
                        || LinePatterns.matches(LinePatterns.LETTERHEAD, line));
    }
}
