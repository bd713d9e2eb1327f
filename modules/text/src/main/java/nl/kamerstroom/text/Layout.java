package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a letter from the shape of its lines: head, body with page furniture, signatures, notes. */
final class Layout {

    private Layout() {}

    static List<Block> of(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        int body = LetterHead.read(lines, blocks);
        BodyReader reader = new BodyReader(lines.subList(body, lines.size()));
        blocks.addAll(reader.read());
        return SplitParagraphs.rejoin(blocks);
    }
}
