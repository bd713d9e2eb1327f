package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Joins the halves of a paragraph that a page's end split, with footnotes and letterhead between them. */
final class SplitParagraphs {

    private static final int SHORTEST_HALF = 40;

    private final List<Block> joined = new ArrayList<>();
    /** The lines of the paragraph that is still open, and its place in {@link #joined}. */
    private final List<Line> open = new ArrayList<>();

    private int place;
    private boolean page;

    private SplitParagraphs() {}

    /** The blocks in order, each second half moved up to its first. */
    static List<Block> rejoin(List<Block> blocks) {
        SplitParagraphs paragraphs = new SplitParagraphs();
        blocks.forEach(paragraphs::add);
        paragraphs.close();
        return paragraphs.joined;
    }

    private void add(Block block) {
        if (block.kind() == ZoneKind.REFERENCE || block.kind() == ZoneKind.FOOTNOTE) {
            page |= block.kind() == ZoneKind.REFERENCE || block.first().startsPage();
            joined.add(block);
            return;
        }
        page |= block.first().startsPage();
        if (!open.isEmpty() && isSecondHalf(block)) {
            open.addAll(block.lines());
        } else {
            close();
            place = joined.size();
            joined.add(block);
            if (isOpen(block)) {
                open.addAll(block.lines());
            }
        }
        page = false;
        if (!open.isEmpty() && !isUnfinished(open.getLast())) {
            close();
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            joined.set(place, new Block(joined.get(place).kind(), open));
            open.clear();
        }
    }

    private static boolean isOpen(Block block) {
        return (block.kind() == ZoneKind.PARAGRAPH || block.kind() == ZoneKind.LIST_ITEM)
                && block.length() >= SHORTEST_HALF
                && isUnfinished(block.last());
    }

    private static boolean isUnfinished(Line line) {
        return !line.endsSentence() && line.last() != ';';
    }

    /** Behind a page's end whatever runs on; elsewhere only what starts small, and behind no comma, as lists have. */
    private boolean isSecondHalf(Block block) {
        boolean prose = block.kind() == ZoneKind.PARAGRAPH || (block.kind() == ZoneKind.HEADING && page);
        boolean small = Character.isLowerCase(block.first().first());
        return prose && (page || (small && open.getLast().last() != ','));
    }
}
