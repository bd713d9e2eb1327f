package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a letter from the shape of its lines: head, body with page furniture, signatures, notes. */
final class Layout {

    private Layout() {}

    /** The blocks of a letter; {@code marked} tells that the format marks where paragraphs end. */
    static List<Block> of(List<Line> lines, boolean marked) {
        List<Block> blocks = new ArrayList<>();
        int start = LetterHead.read(lines, blocks);
        List<Line> body = lines.subList(start, lines.size());
        Measure measure = marked ? Measure.none() : Measure.of(body);
        blocks.addAll(new BodyReader(body, measure).read());
        return marked ? blocks : SplitParagraphs.rejoin(blocks);
    }
}
