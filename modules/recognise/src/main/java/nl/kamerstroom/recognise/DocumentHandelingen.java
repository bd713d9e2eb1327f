package nl.kamerstroom.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/**
 * Debates ({@code h-tk-20212022-39-4}: sitting 39, item 4) and written questions with their answers, which appear in the
 * Aanhangsel of the Handelingen ({@code ah-tk-20212022-1234}).
 */
final class DocumentHandelingen implements DocumentScheme {

    private static final String MARK = "(?<mark>nrs?|nummers?)\\.?\\s?";
    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("aanhangsel", "handelingen"),
            "(?<![\\p{L}\\d-])(?:(?<appendix>[Aa]anhangsel(?:\\s(?:van\\sde|der|bij\\sde))?"
                    + "(?:\\s?[Hh]andelingen)?)|[Hh]andelingen)(?![\\p{L}\\d-])"
                    + "(?<house>(?:\\s?,?\\s?(?:der|van de|I{1,2}|[12]|TK|EK|Tweede Kamer|Eerste Kamer|Staten-Generaal)(?![\\p{L}\\d])){0,3}+)"
                    + "\\s?,?\\s?(?:[Vv]ergaderjaar\\s)?(?<session>\\d{4}\\s?[/–-]\\s?\\d{2,4})(?!\\d)");
    private static final Pattern NUMBERED = Pattern.compile("\\s?,?\\s?(?:(?:stuk\\s)?" + MARK + ")(?=\\d)");
    private static final Pattern UNMARKED = Pattern.compile("\\s?,\\s?(?=\\d)");
    private static final Pattern SITTING = Pattern.compile("(?<sitting>\\d{1,3})(?!\\d)");
    private static final Pattern ITEM = Pattern.compile(
            "(?:\\s?,?\\s?(?<mark>items?|itemnrs?\\.|agendapunt)\\s?(?:nrs?\\.?\\s?)?|[-–](?=\\d{1,2}(?!\\d)))(?=\\d)");
    private static final Pattern SENATE = Pattern.compile("(?<![\\p{L}\\d])(?:I|1|EK|Eerste Kamer)(?![\\p{L}\\d])");
    private static final DocumentNumberList NUMBERS =
            new DocumentNumberList(Pattern.compile("\\d{4}\\s?[/–-]\\s?\\d{2}|\\d{2}[\\s.]\\d{3}"));

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        Optional<String> session = DocumentYear.session(opening.group("session"));
        if (session.isEmpty()) {
            return List.of();
        }
        String house = SENATE.matcher(opening.group("house")).find() ? "ek" : "tk";
        return opening.group("appendix") == null
                ? debate("h-" + house + "-" + session.get(), opening.start(), cursor)
                : questions("ah-" + house + "-" + session.get(), opening.start(), cursor);
    }

    private static List<ReferenceMention> questions(String stem, int start, DocumentCursor cursor) {
        Optional<MatchResult> mark = cursor.take(NUMBERED);
        if (mark.isEmpty() && cursor.take(UNMARKED).isEmpty()) {
            return List.of();
        }
        boolean plural = mark.filter(m -> m.group("mark").endsWith("s")).isPresent();
        return NUMBERS.cite(cursor, plural, stem, start);
    }

    private static List<ReferenceMention> debate(String stem, int start, DocumentCursor cursor) {
        if (cursor.take(NUMBERED).isEmpty() && cursor.take(UNMARKED).isEmpty()) {
            return List.of();
        }
        Optional<MatchResult> sitting = cursor.take(SITTING);
        if (sitting.isEmpty()) {
            return List.of();
        }
        String day = stem + "-" + sitting.get().group("sitting");
        int end = cursor.position();
        Optional<MatchResult> item = cursor.take(ITEM);
        if (item.isEmpty()) {
            return List.of(new ReferenceMention(new Span(start, end), day));
        }
        boolean plural = Optional.ofNullable(item.get().group("mark"))
                .filter("items"::equals)
                .isPresent();
        return NUMBERS.cite(cursor, plural, day, start);
    }
}
