package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads a letter's body: cuts its lines into paragraphs, headings, list items, rows, notes and signatures. */
final class BodyReader {

    private final List<Line> lines;
    private final BitSet furniture;
    private final Footnotes footnotes;
    private final Measure measure;
    private final List<Block> blocks = new ArrayList<>();
    private boolean signed;

    BodyReader(List<Line> lines, Measure measure) {
        this.lines = lines;
        this.furniture = PageFurniture.of(lines);
        this.measure = measure;
        this.footnotes = new Footnotes(lines);
    }

    List<Block> read() {
        int i = 0;
        while (i < lines.size()) {
            int end = groupEnd(i);
            readGroup(i, end);
            i = end;
        }
        return blocks;
    }

    /** The lines from {@code start} that no empty line, page or page furniture parts. */
    private int groupEnd(int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).opens() && furniture.get(end) == furniture.get(start)) {
            end++;
        }
        return end;
    }

    private void readGroup(int start, int end) {
        List<Line> group = lines.subList(start, end);
        if (furniture.get(start)) {
            group.forEach(line -> blocks.add(Block.of(ZoneKind.REFERENCE, line)));
            return;
        }
        Optional<ZoneKind> hint = group.getFirst().hint();
        if (hint.isPresent() && hint.get() != ZoneKind.SIGNATURE) {
            blocks.add(new Block(hint.get(), group));
            return;
        }
        int from = start;
        while (from < end) {
            Optional<Integer> signature = Signatures.end(lines, from, end, signed);
            if (signature.isPresent()) {
                blocks.addAll(Signatures.read(lines.subList(from, signature.get())));
                signed = true;
                from = signature.get();
            } else {
                from = readBlock(from, end);
            }
        }
    }

    /** Reads the block that starts at {@code start}; returns the index behind it. */
    private int readBlock(int start, int end) {
        Line first = lines.get(start);
        if (first.isDecoration()) {
            return start + 1;
        }
        if (TableRows.startsAt(lines, start, end)) {
            int stop = TableRows.end(lines, start, end);
            blocks.addAll(TableRows.read(lines.subList(start, stop)));
            return stop;
        }
        boolean footnote = footnotes.startsAt(start, signed);
        boolean item = !footnote && isItem(first, start);
        int stop = start + 1;
        while (stop < end && !startsBlock(stop, item, end)) {
            stop++;
        }
        ZoneKind kind = footnote ? ZoneKind.FOOTNOTE : item ? ZoneKind.LIST_ITEM : ZoneKind.PARAGRAPH;
        Block block = new Block(kind, lines.subList(start, stop));
        blocks.add(Headings.isHeading(block, lines, stop) ? block.as(ZoneKind.HEADING) : block);
        return stop;
    }

    private boolean startsBlock(int at, boolean inItem, int end) {
        Line line = lines.get(at);
        Line before = lines.get(at - 1);
        if (isItem(line, at)
                || footnotes.startsAt(at, signed)
                || TableRows.startsAt(lines, at, end)
                || line.isDecoration()
                || Signatures.end(lines, at, end, signed).isPresent()) {
            return true;
        }
        if (!measure.breaksBetween(before, line)) {
            return false;
        }
        if (!measure.wrapped()) {
            return true;
        }
        char first = line.first();
        boolean capital = Character.isUpperCase(first) || Character.isDigit(first) || "'\"‘“(€".indexOf(first) >= 0;
        boolean hanging = inItem && line.indent() > before.indent();
        return capital && !hanging && !Letters.isHyphen(before.last()) && before.last() != ',';
    }

    private boolean isItem(Line line, int at) {
        boolean start = at == 0 || line.opens() || !measure.wrapped() || blocksEndBefore(at);
        if (LinePatterns.start(LinePatterns.BULLET, line.text()).isPresent()) {
            return start || (!Letters.isHyphen(lines.get(at - 1).last()) && endsItem(lines.get(at - 1)));
        }
        if (LinePatterns.start(LinePatterns.NUMBER, line.text()).isEmpty()) {
            return false;
        }
        return start
                || (endsItem(lines.get(at - 1))
                        && !Abbreviations.endsWithOne(lines.get(at - 1).text()));
    }

    private boolean blocksEndBefore(int at) {
        return furniture.get(at - 1) || lines.get(at - 1).isDecoration();
    }

    private boolean endsItem(Line before) {
        char last = before.last();
        return before.endsSentence()
                || last == ';'
                || last == ','
                || LinePatterns.start(LinePatterns.BULLET, before.text()).isPresent()
                || before.length() < measure.width() * 2 / 3;
    }
}
