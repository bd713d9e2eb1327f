package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Staatscourant, Staatsblad and Tractatenblad: a year and a number, {@code stb-2022-12}. */
final class DocumentGazette implements DocumentScheme {

    private static final String YEAR = "(?<year>(?:18|19|20)\\d{2})(?!\\d)";
    private static final String MARK = "(?:\\s?,\\s?|\\s?/\\s?|-|\\s)?(?:(?<mark>nrs?|nummers?)\\.?\\s?)?(?=\\d)";
    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("Stcrt", "Staats", "Stb", "Trb", "Tractatenblad"),
            "(?<![\\p{L}\\d-])(?<gazette>Stcrt|Staatscourant|Stb|Staatsblad|Trb|Tractatenblad)"
                    + "(?:\\s?\\.)?\\s?[,(]?\\s?(?:van\\s(?:\\d{1,2}\\s\\p{Ll}{3,9}\\s)?)?" + YEAR);
    private static final Pattern ANNOUNCED = Pattern.compile("(?!\\s\\d)" + MARK);
    private static final Pattern NEXT_YEAR =
            Pattern.compile("(?:\\s?[,;]\\s?|\\sen\\s)(?:en\\s)?" + YEAR + "(?=\\s?,\\s?(?:nrs?\\.?\\s?)?\\d)");
    private static final DocumentNumberList NUMBERS =
            new DocumentNumberList(Pattern.compile("(?:18|19|20)\\d{2}\\s?,\\s?(?:nrs?\\.?\\s?)?\\d"));

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        String prefix = prefix(opening.group("gazette"));
        List<ReferenceMention> found = new ArrayList<>(issues(prefix + opening.group("year"), opening.start(), cursor));
        Optional<MatchResult> next = found.isEmpty() ? Optional.empty() : cursor.take(NEXT_YEAR);
        while (next.isPresent()) {
            found.addAll(issues(prefix + next.get().group("year"), next.get().start("year"), cursor));
            next = cursor.take(NEXT_YEAR);
        }
        return found;
    }

    private static List<ReferenceMention> issues(String stem, int start, DocumentCursor cursor) {
        Optional<MatchResult> announced = cursor.take(ANNOUNCED);
        if (announced.isEmpty()) {
            return List.of();
        }
        boolean plural = Optional.ofNullable(announced.get().group("mark"))
                .filter(mark -> mark.endsWith("s"))
                .isPresent();
        return NUMBERS.cite(cursor, plural, stem, start);
    }

    private static String prefix(String gazette) {
        return switch (gazette.toLowerCase(Locale.ROOT).substring(0, 3)) {
            case "stc", "sta" -> gazette.startsWith("Staatsb") ? "stb-" : "stcrt-";
            case "stb" -> "stb-";
            default -> "trb-";
        };
    }
}
