package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Resolutions of the United Nations Security Council: {@code unsc-2259}. */
final class DocumentSecurityCouncil implements DocumentScheme {

    private static final int HIGHEST = 3500;
    /** Below this a bare "resolutie 68" may be of anyone; from here on only the Council counts so high. */
    private static final int SURELY_COUNCIL = 1000;

    private static final String NUMBER =
            "(?<number>\\d{1,4})(?![\\d/]|\\s\\d{3}|[.,]\\d|\\s\\([IVX]+\\))(?:\\s?\\(\\s?(?<year>(?:19|20)\\d{2})\\s?\\))?";
    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("VN", "veiligheidsraad", "UNSC", "S/RES/", "Security", "resolutie"),
            "(?<![\\p{L}\\d])(?:(?<named>"
                    + "(?:VN-?\\s?)?[Vv]eiligheidsraads?(?:-|\\s)?resoluties?|VNVR(?:-|\\s)?[Rr]esoluties?|VN-VR(?:-|\\s)resoluties?|VNVR"
                    + "|UNSC(?:-|\\s)?[Rr]es(?:oluti(?:e|on)s?|\\.)?|UNSCR|S/RES/|Security\\sCouncil\\s[Rr]esolutions?|[Rr]esoluties?\\svan\\sde\\s(?:VN-)?Veiligheidsraad(?:\\svan\\sde\\s(?:VN|Verenigde\\sNaties))?|[Vv]eiligheidsraad\\s?\\([^()]{1,20}\\)\\s?resoluties?)"
                    + "|(?:VN-?)?[Rr]esoluties?)\\s?(?:nrs?\\.?\\s?|nummer\\s)?" + NUMBER);
    private static final Pattern NEXT = Pattern.compile(
            "(?:\\s?,\\s?(?:en\\s)?|\\s(?:en|alsmede|evenals)\\s)(?:UNSCR\\s)?(?!\\d{1,2}\\s\\p{L})" + NUMBER);
    private static final Pattern COUNCIL = Pattern.compile("(?i)veiligheidsraad|VNVR|VN-VR|security council");
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i)assemblee|algemene vergadering|europees parlement|mensenrechtenraad|raad van europa|(?-i:\\b(?:AVVN|IMO|WHA)\\b)");
    private static final int SIGHT = 80;

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        String before = cursor.before(opening.start(), SIGHT);
        String behind = cursor.after(opening.end(), SIGHT);
        boolean council = opening.group("named") != null
                || COUNCIL.matcher(before).find()
                || COUNCIL.matcher(behind).find();
        boolean another = !council
                && (ANOTHER.matcher(before).find() || ANOTHER.matcher(behind).find());
        List<ReferenceMention> found = new ArrayList<>();
        Optional<MatchResult> next = Optional.of(opening);
        while (next.isPresent() && !another && counts(next.get(), council)) {
            MatchResult resolution = next.get();
            int start = found.isEmpty() ? resolution.start() : resolution.start("number");
            found.add(ReferenceMention.of(start, resolution.end(), "unsc-" + number(resolution)));
            next = cursor.take(NEXT);
        }
        return found;
    }

    private static boolean counts(MatchResult resolution, boolean council) {
        int number = number(resolution);
        boolean dated = resolution.group("year") != null;
        return number > 0 && number <= HIGHEST && (council || dated || number >= SURELY_COUNCIL);
    }

    private static int number(MatchResult resolution) {
        return Integer.parseInt(resolution.group("number"));
    }
}
