package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Joins the halves of a paragraph that a page's end split, with footnotes and letterhead between them. */
final class SplitParagraphs {

    private static final int SHORTEST_HALF = 40;

    private SplitParagraphs() {}

    static List<Block> rejoin(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        int open = -1;
        boolean page = false;
        for (Block block : blocks) {
            if (block.kind() == ZoneKind.REFERENCE || block.kind() == ZoneKind.FOOTNOTE) {
                page |= block.kind() == ZoneKind.REFERENCE;
                joined.add(block);
                continue;
            }
            page |= block.first().startsPage();
            if (open >= 0 && isSecondHalf(joined.get(open), block, page)) {
                joined.set(open, joined.get(open).with(block.lines()));
            } else {
                joined.add(block);
                open = isOpen(block) ? joined.size() - 1 : -1;
            }
            page = false;
            if (open >= 0 && !isOpen(joined.get(open))) {
                open = -1;
            }
        }
        return joined;
    }

    private static boolean isOpen(Block block) {
        return (block.kind() == ZoneKind.PARAGRAPH || block.kind() == ZoneKind.LIST_ITEM)
                && block.last().hint().isEmpty()
                && block.length() >= SHORTEST_HALF
                && !block.last().endsSentence()
                && block.last().last() != ';';
    }

    private static boolean isSecondHalf(Block half, Block block, boolean page) {
        if (block.kind() != ZoneKind.PARAGRAPH && !(block.kind() == ZoneKind.HEADING && page)) {
            return false;
        }
        boolean small = Character.isLowerCase(block.first().first());
        return block.first().hint().isEmpty() && (small ? page || half.last().last() != ',' : page);
    }
}
