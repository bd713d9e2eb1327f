package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.kamerstroom.text.Span;

/** Reads the numbers of a citation: "3", "3 en 4", "12, 38 en 57", "12 t/m 14". */
final class DocumentNumberList {

    /** A number and the words that give it; the later numbers of a range share the words "t/m 14". */
    private record Entry(Span span, int number) {}

    /** A wider range is taken for a slip of the pen, and only its two ends are read. */
    private static final int WIDEST_RANGE = 100;

    private static final String DIGITS = "(?<number>\\d{1,6}+)(?![\\d/])";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern RANGE = Pattern.compile("\\s?(?<words>(?:t/m|tot en met|[-–—])\\s?" + DIGITS + ")");
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?:\\s?[,;]\\s?(?:en\\s)?|\\s(?:en|alsmede|evenals|respectievelijk|resp\\.|&)\\s)(?:nrs?\\.?\\s?)?(?=\\d)");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}\\s(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)");
    /** What must follow a number that stands in a list without "nrs.": else "nr. 3 en 12 brieven" would cite two. */
    private static final Pattern CLOSED =
            Pattern.compile("\\s?(?:[,;:.)\\]]|$|(?:en|t/m|tot en met)\\s(?:\\d|\\p{Lu}))");

    private final Pattern otherwise;

    /** @param otherwise what looks like a next number and begins something else, such as another dossier */
    DocumentNumberList(Pattern otherwise) {
        this.otherwise = otherwise;
    }

    private List<Entry> read(DocumentCursor cursor, boolean plural) {
        List<Entry> entries = new ArrayList<>();
        Optional<MatchResult> next = cursor.take(NUMBER);
        while (next.isPresent()) {
            entries.add(entry(next.get()));
            readRange(cursor, entries);
            next = takeNext(cursor, plural);
        }
        return entries;
    }

    /**
     * Reads a list at the cursor as documents of one series.
     *
     * @param plural whether "nrs." announced several numbers
     * @param stem the series' part of the id; the number follows behind a dash
     * @param start where the first document's citation starts; the others start at their own number
     */
    List<ReferenceMention> cite(DocumentCursor cursor, boolean plural, String stem, int start) {
        List<ReferenceMention> cited = new ArrayList<>();
        for (Entry entry : read(cursor, plural)) {
            Span span = cited.isEmpty() ? new Span(start, entry.span().end()) : entry.span();
            cited.add(new ReferenceMention(span, stem + "-" + entry.number()));
        }
        return cited;
    }

    private Optional<MatchResult> takeNext(DocumentCursor cursor, boolean plural) {
        int before = cursor.position();
        boolean separated = cursor.take(SEPARATOR).isPresent() && !cursor.sees(DATE) && !cursor.sees(otherwise);
        Optional<MatchResult> number = separated ? cursor.take(NUMBER) : Optional.empty();
        if (number.isEmpty() || (!plural && !cursor.sees(CLOSED))) {
            cursor.moveTo(before);
            return Optional.empty();
        }
        return number;
    }

    private static void readRange(DocumentCursor cursor, List<Entry> entries) {
        int first = entries.getLast().number();
        int before = cursor.position();
        Optional<MatchResult> range = cursor.take(RANGE);
        if (range.isEmpty()) {
            return;
        }
        int last = entry(range.get()).number();
        if (last <= first) {
            cursor.moveTo(before);
            return;
        }
        Span words = new Span(range.get().start("words"), range.get().end("words"));
        IntStream.rangeClosed(last - first > WIDEST_RANGE ? last : first + 1, last)
                .forEach(number -> entries.add(new Entry(words, number)));
    }

    private static Entry entry(MatchResult match) {
        return new Entry(new Span(match.start("number"), match.end("number")), Integer.parseInt(match.group("number")));
    }
}
