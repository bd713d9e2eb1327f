package nl.kamerstroom.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.MoneyMention.Qualifier;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;

/**
 * Tables whose header or caption says in what the bare numbers of the cells count: "Bedragen x € 1 miljoen". The first
 * column holds labels; a cell of nought is an empty cell.
 */
final class MoneyTables {

    private static final String CELLS = "\t";
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*+(?:€\\s?)?(?<number>[-−–]?\\s?(?:\\d{1,3}(?:[. ]\\d{3})++(?:,\\d+)?|\\d{1,12}(?:,\\d{1,3})?))\\s*+");
    /** "9 – 11" in one cell. */
    private static final Pattern RANGE = Pattern.compile(
            "\\s*+(?:€\\s?)?(?<low>\\d{1,12}(?:,\\d{1,3})?+)\\s?(?:[-–—]|tot|à)\\s?(?:€\\s?)?(?<high>\\d{1,12}(?:,\\d{1,3})?+)\\s*+");

    private static final Pattern COUNT = Pattern.compile("(?iu)aantal|(?<!\\p{L})fte(?!\\p{L})|%|procent|percentage");
    private static final Pattern ORDERING = Pattern.compile("(?iu)(?<!\\p{L})(?:jaar|artikel|nr)(?!\\p{L})");

    private final WordStarts words;
    private final Map<Span, List<Optional<BigDecimal>>> columnsByHeader;

    private MoneyTables(WordStarts words, Map<Span, List<Optional<BigDecimal>>> columnsByHeader) {
        this.words = words;
        this.columnsByHeader = columnsByHeader;
    }

    static MoneyTables of(LetterText letter, WordStarts words) {
        Map<Span, List<Optional<BigDecimal>>> columns = new HashMap<>();
        Optional<Zone> before = Optional.empty();
        for (Zone zone : letter.zones()) {
            boolean header = zone.kind() == ZoneKind.TABLE_ROW
                    && before.filter(above -> above.kind() == ZoneKind.TABLE_ROW)
                            .isEmpty();
            if (header) {
                String caption = before.map(above -> lastWords(letter.words(above.span())))
                        .orElse("");
                columns.put(zone.span(), columns(letter.words(zone.span()), caption));
            }
            before = Optional.of(zone);
        }
        return new MoneyTables(words, columns);
    }

    /** Whether the row belongs to a table that says how its cells count. */
    boolean scales(Zone row) {
        return columns(row).stream().anyMatch(Optional::isPresent);
    }

    /** The amounts in the cells of a row; a row whose label counts something else has none. */
    List<MoneyMention> cells(Zone row) {
        List<Optional<BigDecimal>> columns = columns(row);
        List<MoneyMention> found = new ArrayList<>();
        String[] cells = row.span().of(words.text()).split(CELLS, -1);
        boolean counts = COUNT.matcher(cells[0]).find();
        int start = row.span().start();
        for (int column = 0; column < cells.length; column++) {
            Span span = new Span(start, start + cells[column].length());
            boolean scaled = column > 0 && column < columns.size() && !counts;
            Optional<BigDecimal> factor = scaled ? columns.get(column) : Optional.empty();
            found.addAll(cell(span, factor));
            start = span.end() + 1;
        }
        return found;
    }

    private List<MoneyMention> cell(Span span, Optional<BigDecimal> factor) {
        Matcher number = NUMBER.matcher(words.text()).region(span.start(), span.end());
        if (factor.isPresent() && number.matches()) {
            return amount(number, factor.get()).stream().toList();
        }
        Matcher range = RANGE.matcher(words.text()).region(span.start(), span.end());
        return factor.isPresent() && range.matches()
                ? List.of(range(range, factor.get()))
                : MoneySentence.read(words, span);
    }

    private static MoneyMention range(Matcher cell, BigDecimal factor) {
        Span span = new Span(cell.start("low"), cell.end("high"));
        String bounds = times(cell.group("low"), factor) + ".." + times(cell.group("high"), factor);
        return new MoneyMention(span, "EUR " + bounds, Qualifier.RANGE);
    }

    private static String times(String number, BigDecimal factor) {
        return MoneySentence.plain(new BigDecimal(number.replace(',', '.')).multiply(factor));
    }

    private static Optional<MoneyMention> amount(Matcher cell, BigDecimal factor) {
        String digits = cell.group("number")
                .replaceAll("[. ]", "")
                .replaceAll("[−–]", "-")
                .replace(',', '.');
        BigDecimal value = new BigDecimal(digits).multiply(factor);
        Span span = new Span(cell.start("number"), cell.end("number"));
        return value.signum() == 0
                ? Optional.empty()
                : Optional.of(new MoneyMention(span, "EUR " + MoneySentence.plain(value), Qualifier.EXACT));
    }

    private List<Optional<BigDecimal>> columns(Zone row) {
        return row.leadIn()
                .map(header -> columnsByHeader.getOrDefault(header, List.of()))
                .orElse(List.of());
    }

    /** A header that starts with a year leaves the column of the labels unnamed. */
    private static List<Optional<BigDecimal>> columns(String header, String caption) {
        String[] cells = header.split(CELLS, -1);
        Optional<BigDecimal> general = MoneyScale.of(cells[0])
                .or(() -> MoneyScale.of(caption).filter(factor -> factor.compareTo(BigDecimal.ONE) > 0));
        List<Optional<BigDecimal>> columns = new ArrayList<>();
        if (MoneyScale.of(cells[0]).isEmpty() && cells[0].chars().anyMatch(Character::isDigit)) {
            columns.add(Optional.empty());
        }
        for (String cell : cells) {
            boolean counts =
                    COUNT.matcher(cell).find() || ORDERING.matcher(cell).find();
            columns.add(counts ? Optional.empty() : MoneyScale.of(cell).or(() -> general));
        }
        return columns;
    }

    /** The end of a caption or of the paragraph above a table: further back another matter may be told. */
    private static String lastWords(String above) {
        return above.substring(Math.max(0, above.length() - 160));
    }
}
