package nl.kamerstroom.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words of time, by the first word of each surface; of surfaces that start alike the longest comes first. */
final class TimeLexicon {

    /** What a surface is good for; the names are those of the first column of {@code time-words.tsv}. */
    enum Kind {
        MONTH,
        MONTH_SHORT,
        WEEKDAY,
        WEEKDAY_SHORT,
        SEASON,
        NUMERAL,
        ORDINAL,
        QUARTER,
        HALF_YEAR,
        UNIT,
        UNITS,
        PART,
        RELATIVE,
        STRETCH,
        SAME,
        SUFFIX,
        DEICTIC,
        BOUND,
        CONNECT,
        AND,
        COMMA,
        FILLER,
        APPROXIMATELY,
        OPEN_END,
        GELEDEN,
        AFTER,
        DAAGS,
        REST,
        THEN,
        QUANTITY,
        EACH,
        YEAR_OPENER,
        COUNTED,
        LINK,
        FEAST,
        NIGHT,
        HALF,
        WITHIN,
        HENCE,
        ONWARDS;

        /** Whether a mention can begin with it; the others only stand inside one or beside it. */
        boolean begins() {
            return switch (this) {
                case MONTH,
                        MONTH_SHORT,
                        WEEKDAY,
                        WEEKDAY_SHORT,
                        SEASON,
                        NUMERAL,
                        ORDINAL,
                        QUARTER,
                        HALF_YEAR,
                        UNIT,
                        PART -> true;
                case RELATIVE, STRETCH, SAME, DEICTIC, BOUND, OPEN_END, DAAGS, REST, THEN, EACH, FEAST, NIGHT -> true;
                case HALF, WITHIN, HENCE -> true;
                case UNITS, SUFFIX, CONNECT, AND, COMMA, FILLER, APPROXIMATELY, GELEDEN, AFTER, QUANTITY -> false;
                case YEAR_OPENER, COUNTED, LINK, ONWARDS -> false;
            };
        }

        /** Whether a period can begin with it; the others that begin a mention stand before one. */
        boolean opensPeriod() {
            boolean before = this == BOUND || this == OPEN_END || this == EACH || this == WITHIN || this == HENCE;
            return begins() && !before;
        }
    }

    /**
     * A surface.
     *
     * @param kind what it is good for
     * @param words its words, folded
     * @param value a number or the name of a constant, as the table gives it
     * @param number the value as a number, 0 where it is a name
     */
    record Entry(Kind kind, List<String> words, String value, int number) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();

    TimeLexicon(List<TimeFeast> feasts) {
        rows("time-words.tsv").forEach(row -> addAll(Kind.valueOf(constant(row[0])), row[1], row[2]));
        for (int i = 0; i < feasts.size(); i++) {
            addAll(Kind.FEAST, Integer.toString(i), feasts.get(i).names());
        }
        entries.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry entry) -> entry.words().size())
                                .reversed()));
    }

    /** The surfaces that begin with a folded word. */
    List<Entry> startingWith(String word) {
        return entries.getOrDefault(word, List.of());
    }

    /** The rows of a table beside this class, without its comments. */
    static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TimeLexicon.class.getResourceAsStream(resource), resource), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addAll(Kind kind, String value, String surfaces) {
        for (String surface : surfaces.split("\\|", -1)) {
            List<String> words = Arrays.asList(surface.split(" ", -1));
            entries.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                    .add(new Entry(kind, words, value, number(value)));
        }
    }

    private static int number(String value) {
        return value.matches("-?[0-9]+") ? Integer.parseInt(value) : 0;
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
