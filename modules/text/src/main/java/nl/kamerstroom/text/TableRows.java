package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;

/** Reads tables that are set with columns of spaces or tabs. */
final class TableRows {

    private TableRows() {}

    /** Whether a table starts on the line: two rows of cells below one another, rules between them aside. */
    static boolean startsAt(List<Line> lines, int start, int end) {
        return isRow(lines.get(start)) && rows(lines, start, end, 2) == 2;
    }

    static int end(List<Line> lines, int start, int end) {
        int i = start;
        Line row = lines.get(start);
        while (i < end && (isRow(lines.get(i)) || lines.get(i).isDecoration() || isContinuation(row, lines.get(i)))) {
            row = isRow(lines.get(i)) ? lines.get(i) : row;
            i++;
        }
        return i;
    }

    static List<Block> read(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : lines) {
            if (line.isDecoration()) {
                continue;
            }
            if (isRow(line) || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        return rows.stream().map(row -> new Block(ZoneKind.TABLE_ROW, row)).toList();
    }

    private static int rows(List<Line> lines, int start, int end, int enough) {
        int rows = 0;
        for (int i = start; i < end && rows < enough; i++) {
            if (isRow(lines.get(i))) {
                rows++;
            } else if (!lines.get(i).isDecoration()) {
                break;
            }
        }
        return rows;
    }

    private static boolean isRow(Line line) {
        return !line.isDecoration() && line.cells().size() > (isNumbered(line) ? 2 : 1);
    }

    /** A bullet or a number stands apart from its item as a cell would. */
    private static boolean isNumbered(Line line) {
        return LinePatterns.start(LinePatterns.BULLET, line.text()).isPresent()
                || LinePatterns.start(LinePatterns.NUMBER, line.text()).isPresent();
    }

    /** A cell's second line: alone, and under a later column. */
    private static boolean isContinuation(Line row, Line line) {
        return line.indent() > row.indent() + 8;
    }
}
