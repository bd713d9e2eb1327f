package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Acts of the European Union as CELEX numbers, {@code celex-32014R0833}.
 *
 * <p>A pair of numbers with the Community's mark gives the act, the nearest noun before it the act's kind. Until 2015
 * regulations counted "nr. number/year", directives and decisions "year/number/EG"; since then all count "(EU) year/number".
 */
final class DocumentEuropeanAct implements DocumentScheme {

    private static final String COMMUNITY = "(?:EU|EG|EEG|EGKS|GBVB|JBZ|Euratom|CFSP|EC|EEC|JHA)";
    private static final String MARK =
            "(?:\\(\\s?" + COMMUNITY + "(?:\\s?,\\s?" + COMMUNITY + "){0,2}\\s?\\)\\s?|" + COMMUNITY + "\\s)";
    private static final String NR = "[Nn](?:r|o|rs)\\s?\\.?\\s?";
    private static final String PAIR =
            "(?<first>\\d{1,4})/(?<second>\\d{1,4})(?:/" + COMMUNITY + "|\\s?\\(" + COMMUNITY + "\\))?(?![\\p{L}\\d/])";
    private static final WordPattern OPENING = new WordPattern(
            DocumentEuropeanAct::mayStandAt,
            "(?<![\\p{L}\\d/])(?:(?<mark>" + MARK + ")(?<nr>" + NR + ")?"
                    + "|(?<noun>(?:(?:(?:EU|EG)-)?\\p{L}{0,30}(?:[Vv]erordening|[Rr]ichtlijn)(?:en)?|(?:EU|GBVB)-[Bb]esluit(?:en)?)\\s?)(?<nounnr>"
                    + NR + ")?"
                    + "|(?<plainnr>" + NR + ")?(?=\\d{1,4}/\\d{1,4}(?:/|\\s?\\()[A-Z]))" + PAIR);
    private static final Pattern NEXT = Pattern.compile("(?:\\s?,\\s?(?:en\\s)?|\\s(?:en|alsmede|evenals)\\s)(?<act>(?:"
            + MARK + ")?(?<nr>" + NR + ")?" + PAIR + ")");
    private static final Pattern KIND = Pattern.compile("(?i)(?<framework>kaderbesluit(?:en)?|framework decision)"
            + "|(?<regulation>verordening(?:en)?|regulations?)|(?<directive>richtlijn(?:en)?|directives?)"
            + "|(?<decision>besluit(?:en)?|beschikking(?:en)?|decisions?)|(?<recommendation>aanbeveling(?:en)?|recommendations?)"
            + "|(?<action>gemeenschappelijk (?:optreden|standpunt)|joint action|common position)(?!\\p{L})");
    private static final Map<String, String> LETTERS = Map.of(
            "framework",
            "F",
            "regulation",
            "R",
            "directive",
            "L",
            "decision",
            "D",
            "recommendation",
            "H",
            "action",
            "E");
    private static final Pattern NEXT_TO = Pattern.compile("[\\s(]{0,2}");
    private static final int SIGHT = 90;
    /** The stroke of the pair stands at most so far behind the opening's first character. */
    private static final int FARTHEST_STROKE = 64;

    private static final int FIRST_YEAR = 1952;

    /** The letter of the act's kind in CELEX, and where the noun that gives it stands, if close enough to be cited too. */
    private record Kind(String letter, int start) {}

    private static boolean mayStandAt(String text, int offset) {
        return text.indexOf('/', offset, Math.min(offset + FARTHEST_STROKE, text.length())) >= 0;
    }

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        Optional<Kind> kind = kind(opening, cursor);
        if (kind.isEmpty()) {
            return List.of();
        }
        boolean nr = opening.group("nr") != null || opening.group("nounnr") != null || opening.group("plainnr") != null;
        String letter = kind.get().letter();
        List<ReferenceMention> found = new ArrayList<>();
        celex(opening, nr, letter)
                .ifPresent(celex -> found.add(ReferenceMention.of(kind.get().start(), opening.end(), celex)));
        Optional<MatchResult> next = found.isEmpty() ? Optional.empty() : cursor.take(NEXT);
        while (next.isPresent()) {
            MatchResult act = next.get();
            celex(act, act.group("nr") != null, letter)
                    .ifPresent(celex -> found.add(ReferenceMention.of(act.start("act"), act.end(), celex)));
            next = cursor.take(NEXT);
        }
        return found;
    }

    private static Optional<Kind> kind(MatchResult opening, DocumentCursor cursor) {
        String noun = opening.group("noun");
        String before = noun == null ? cursor.before(opening.start(), SIGHT) : noun;
        int offset = noun == null ? opening.start() - before.length() : opening.start();
        Matcher kinds = KIND.matcher(before);
        Optional<Kind> nearest = Optional.empty();
        while (kinds.find()) {
            boolean adjacent = noun != null
                    || NEXT_TO.matcher(before.substring(kinds.end())).matches();
            nearest = Optional.of(
                    new Kind(letter(kinds), adjacent ? word(before, kinds.start()) + offset : opening.start()));
        }
        boolean foreignPolicy =
                opening.group().contains("GBVB") || opening.group().contains("CFSP");
        return nearest.isEmpty() && foreignPolicy ? Optional.of(new Kind("D", opening.start())) : nearest;
    }

    /** Where the word begins that ends in the noun: "Uitvoeringsverordening". */
    private static int word(String before, int noun) {
        int start = noun;
        while (start > 0 && (Character.isLetter(before.charAt(start - 1)) || before.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    private static String letter(Matcher kind) {
        return LETTERS.entrySet().stream()
                .filter(entry -> kind.group(entry.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> celex(MatchResult act, boolean nr, String letter) {
        String first = act.group("first");
        String second = act.group("second");
        boolean shortYearFirst = !letter.equals("R") && !nr;
        boolean yearFirst = nr
                ? fullYear(second).isEmpty() && fullYear(first).isPresent()
                : fullYear(first).isPresent() || (fullYear(second).isEmpty() && shortYearFirst);
        OptionalInt year = year(yearFirst ? first : second);
        int number = Integer.parseInt(yearFirst ? second : first);
        return year.isPresent() && number > 0
                ? Optional.of(String.format(Locale.ROOT, "celex-3%d%s%04d", year.getAsInt(), letter, number))
                : Optional.empty();
    }

    private static OptionalInt year(String digits) {
        int value = Integer.parseInt(digits);
        return digits.length() == 2 && 1900 + value >= FIRST_YEAR ? OptionalInt.of(1900 + value) : fullYear(digits);
    }

    private static OptionalInt fullYear(String digits) {
        int value = Integer.parseInt(digits);
        return digits.length() == 4 && value >= FIRST_YEAR && DocumentYear.plausible(value)
                ? OptionalInt.of(value)
                : OptionalInt.empty();
    }
}
