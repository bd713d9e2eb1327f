package nl.kamerstroom.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Papers of the European Commission: {@code com-2022-60}, {@code join-2022-23}, {@code swd-2022-167}. */
final class DocumentCommission implements DocumentScheme {

    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("COM", "JOIN", "SWD", "SEC"),
            "(?<![\\p{L}\\d])(?<series>COM|JOIN|SWD|SEC)\\s?"
                    + "(?:\\(\\s?(?<year>(?:19|20)\\d{2})\\s?[)/]|[/-](?<slashed>(?:19|20)\\d{2})[/-])\\s?(?:nr\\.\\s?)?(?=\\d{1,4}(?!\\d))");
    private static final Pattern PART = Pattern.compile("/\\d{1,2}(?!\\d)");
    private static final Pattern LONE = Pattern.compile("(?<number>\\d{1,4})(?=/\\d)");
    private static final DocumentNumberList NUMBERS =
            new DocumentNumberList(Pattern.compile("\\d{1,2}\\s\\p{L}|\\d{2}[\\s.]\\d{3}"));

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        String year = Optional.ofNullable(opening.group("year")).orElseGet(() -> opening.group("slashed"));
        String stem = opening.group("series").toLowerCase(Locale.ROOT) + "-" + year;
        Optional<MatchResult> lone = cursor.take(LONE);
        if (lone.isPresent()) {
            cursor.take(PART);
            return List.of(ReferenceMention.of(
                    opening.start(),
                    cursor.position(),
                    stem + "-" + Integer.parseInt(lone.get().group("number"))));
        }
        return NUMBERS.cite(cursor, false, stem, opening.start());
    }
}
