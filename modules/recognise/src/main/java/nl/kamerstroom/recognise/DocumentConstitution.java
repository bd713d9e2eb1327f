package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/** Articles of the Grondwet, {@code grondwet-100}: the only law articles that count as references. */
final class DocumentConstitution implements DocumentScheme {

    private static final String ARTICLE = "\\d{1,3}[a-z]?(?![\\p{L}\\d.])";
    private static final String MEMBER =
            "(?:\\s?,?\\s?(?:(?:eerste|tweede|derde|vierde|vijfde)(?:\\s(?:en\\s)?(?:eerste|tweede|derde|vierde|vijfde)){0,2}\\slid|lid\\s\\d|leden\\s\\d\\sen\\s\\d|aanhef|onder\\s\\p{L}|onderdeel\\s\\p{L})\\s?,?)";
    private static final String MORE =
            "(?:\\s?(?:,\\s?(?:en\\s)?|\\sen\\s|\\sjo\\.?\\s|\\sjuncto\\s|\\st/m\\s)(?:artikel(?:en)?\\s|art\\.\\s)?"
                    + ARTICLE + ")";
    private static final String LIST = ARTICLE + "(?:" + MORE + "|" + MEMBER + "){0,8}+";
    private static final String LAW = "(?:Grondwet(?!\\p{L})(?!\\svan\\s(?!Nederland)\\p{Lu})|G[Ww](?![\\p{L}\\d]))";
    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("art", "grondwet"),
            "(?<![\\p{L}\\d])(?:"
                    + "(?:[Aa]rt(?:ikel(?:en)?|t?\\.))[\\s-](?:(?<compound>100)(?:-\\p{Ll}{3,30}|\\s(?:brie(?:f|ven)|procedure|besluit|bijdrage|kennisgeving)(?!\\p{L}))"
                    + "|(?<before>" + LIST + ")\\s?,?\\s(?:van\\s)?(?:(?:de|onze)\\s)?(?:Nederlandse\\s)?" + LAW + ")"
                    + "|[Gg]rondwetsartikel(?:en)?\\s(?<own>" + LIST + ")"
                    + "|Grondwet\\s?[,(]?\\s?(?:artikel(?:en)?|art\\.)\\s(?<behind>" + LIST + "))");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!(?:lid|leden|leden\\s\\d\\sen)\\s)(?<![\\p{L}\\d])" + ARTICLE);

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        if (opening.group("compound") != null) {
            return List.of(new ReferenceMention(new Span(opening.start(), opening.end()), "grondwet-100"));
        }
        for (String list : List.of("before", "own", "behind")) {
            if (opening.group(list) != null) {
                return articles(opening.group(list), opening.start(list), opening);
            }
        }
        return List.of();
    }

    private static List<ReferenceMention> articles(String list, int offset, MatchResult opening) {
        List<ReferenceMention> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(list);
        while (number.find()) {
            found.add(new ReferenceMention(
                    new Span(offset + number.start(), offset + number.end()), "grondwet-" + number.group()));
        }
        if (found.size() == 1) {
            return List.of(new ReferenceMention(
                    new Span(opening.start(), opening.end()), found.getFirst().value()));
        }
        return found;
    }
}
