package nl.kamerstroom.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Identifiers written out: the House's document numbers ({@code 2022D09123}) and official ids ({@code kst-36045-3}). */
final class DocumentIdentifier implements DocumentScheme {

    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("20", "kst-", "ah-", "h-", "stcrt-", "stb-", "trb-"),
            "(?<![\\p{L}\\d/-])(?:(?<number>20[0-3]\\d\\s?D\\s?\\d{5})"
                    + "|(?<official>(?:kst-\\d{5}(?:-[A-Z0-9]{1,5}){1,2}|ah-[te]k-\\d{8}-\\d{1,5}|h-[te]k-\\d{8}(?:-\\d{1,3}){1,2}"
                    + "|(?:stcrt|stb|trb)-\\d{4}-\\d{1,6})))(?![\\p{L}\\d]|-\\d)");
    /** "Ons kenmerk 2022D09123" is the mark of this letter, or of the one that it answers, not a citation. */
    private static final Pattern OWN_MARK = Pattern.compile(
            "(?:^|\\s)(?:[Oo]ns|[Uu]w|[Oo]nze|[Kk]enmerk\\suw)\\s(?:kenmerk|referentie|brief\\s\\(kenmerk\\))\\s?:?\\s*$");

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        if (OWN_MARK.matcher(cursor.before(opening.start(), 30)).find()) {
            return List.of();
        }
        String value = opening.group("number") == null
                ? opening.group("official")
                : opening.group("number").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return List.of(ReferenceMention.of(opening.start(), opening.end(), value));
    }
}
