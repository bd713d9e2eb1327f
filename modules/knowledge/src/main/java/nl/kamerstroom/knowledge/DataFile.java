package nl.kamerstroom.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A resource of tab-separated rows. Comments start with {@code #}; among them stand {@code # source:} and {@code # licence:}.
 *
 * @param name the file's name
 * @param text its content
 * @param rows the rows, in order, without comments and empty lines
 */
record DataFile(String name, String text, List<Row> rows) {

    /**
     * @param place file and line, for messages
     * @param cells the cells, at least as many as the file's columns
     */
    record Row(String place, List<String> cells) {

        String cell(int index) {
            return cells.get(index);
        }

        /** The parts of a cell that lists several, parted by {@code |}. */
        List<String> list(int index) {
            String cell = cells.get(index);
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
        }

        IllegalArgumentException fault(String what) {
            return new IllegalArgumentException("%s: %s".formatted(place, what));
        }
    }

    /** Reads a resource beside this class; cells missing at a row's end are empty. */
    static DataFile read(String name, int columns) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Knowledge file \"%s\" is not on the class path".formatted(name));
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("Knowledge file \"%s\" could not be read".formatted(name), e);
        }
    }

    static DataFile parse(String name, String text, int columns) {
        List<String> lines = text.lines().toList();
        for (String header : List.of("# source:", "# licence:")) {
            if (lines.stream().noneMatch(line -> line.startsWith(header))) {
                throw new IllegalArgumentException("%s: has no \"%s\" line".formatted(name, header));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                rows.add(row("%s:%d".formatted(name, i + 1), lines.get(i), columns));
            }
        }
        return new DataFile(name, text, List.copyOf(rows));
    }

    private static Row row(String place, String line, int columns) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        if (cells.size() > columns) {
            throw new IllegalArgumentException(
                    "%s: has %d columns, must have at most %d".formatted(place, cells.size(), columns));
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return new Row(place, cells.stream().map(String::strip).toList());
    }
}
