package nl.kamerstroom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as given, the last one takes what is left of the line. */
final class TextTable {

    private static final String GAP = "  ";

    /**
     * A column.
     *
     * @param title its heading
     * @param width its width in characters; 0 means the rest of the line
     */
    record Column(String title, int width) {}

    private final List<Column> columns;
    private final int lineWidth;
    private final PrintStream out;

    TextTable(List<Column> columns, int lineWidth, PrintStream out) {
        this.columns = List.copyOf(columns);
        this.lineWidth = lineWidth;
        this.out = out;
    }

    void printHeader() {
        printRow(columns.stream().map(Column::title).toList());
    }

    void printRow(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Row %s has %d cells, the table %d columns".formatted(cells, cells.size(), columns.size()));
        }
        List<String> fitted = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < cells.size(); i++) {
            int width = columns.get(i).width() > 0 ? columns.get(i).width() : Math.max(10, lineWidth - used);
            fitted.add(fit(cells.get(i), width));
            used += width + GAP.length();
        }
        out.println(String.join(GAP, fitted).stripTrailing());
    }

    /** One line of exactly {@code width} characters; what does not fit ends in an ellipsis. */
    private static String fit(String cell, int width) {
        String line = Printable.line(cell.strip().replaceAll("\\s+", " "));
        if (line.length() > width) {
            return line.substring(0, width - 1) + "…";
        }
        return line + " ".repeat(width - line.length());
    }
}
