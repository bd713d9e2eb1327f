package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/**
 * Papers of both Houses: a dossier, perhaps a budget chapter or council ("toevoeging"), and a number, or a letter in the
 * Eerste Kamer. The ids are those of officielebekendmakingen: {@code kst-<dossier>[-<toevoeging>]-<number>}.
 */
final class DocumentKamerstuk implements DocumentScheme {

    /** The one dossier whose toevoeging may stand alone as two digits: the councils of the European Union. */
    private static final String COUNCILS = "21501";

    private static final String END_OF_WORD = "(?![\\p{L}\\d])";
    private static final String MARK = "(?:nrs?|nummers?|nos?)\\.?" + END_OF_WORD;
    private static final String EDITION =
            "(?:\\s?,?\\s?(?:der Staten-Generaal|I{1,2}|[12]|TK|EK|Tweede Kamer|Eerste Kamer"
                    + "|stuk(?:ken)?|dossier|(?:[Vv]ergaderjaar\\s)?\\d{4}\\s?[/–-]\\s?\\d{2,4}|nr\\.)" + END_OF_WORD
                    + "){0,5}+";
    private static final String HEAD =
            "(?<![\\p{L}\\d-])(?<head>(?:(?<strong>[Kk]amerst(?:uk(?:ken|nummers?|nrs?\\.?)?|\\.)|Kst\\.)"
                    + "|TK|EK|Tweede Kamer|Eerste Kamer|[Ss]tuk(?:ken)?|[Dd]ossier(?:nummer)?)" + END_OF_WORD + EDITION
                    + "\\s?,?\\s?)";
    private static final String DOSSIER = "(?<dossier>[123]\\d[\\s.]?\\d{3})(?!\\d|[.,]\\d|/\\d|\\s\\d{3})";
    private static final WordPattern OPENING = WordPattern.startingWith(
            List.of("kamerst", "Kst", "TK", "EK", "Tweede", "Eerste", "stuk", "dossier", "1", "2", "3"),
            "(?:" + HEAD + "|(?<![\\d/€$£-])(?<![\\d€$£][.,\\s]))" + DOSSIER);
    private static final Pattern NEXT_DOSSIER = Pattern.compile(
            "(?:\\s?[,;]\\s?(?:(?:en|alsmede|evenals)\\s)?|\\s(?:en|alsmede|evenals|respectievelijk|resp\\.)\\s)"
                    + DOSSIER);

    private static final Pattern CHAPTER = Pattern.compile("(?:\\s?[-–]\\s?|\\s?,?\\s(?:hoofdstuk|hfdst\\.?)\\s|\\s)"
            + "(?<chapter>[IVX]{1,5}[A-C]?|[A-Z])" + END_OF_WORD);
    /** The number that a bill for the whole Kingdom bears too, which is no part of the paper's id. */
    private static final Pattern KINGDOM = Pattern.compile("\\s?[-–]?\\s?\\(R\\s?\\d{3,4}\\)");

    private static final Pattern COUNCIL =
            Pattern.compile("\\s?[-–]\\s?(?<chapter>\\d{2})(?=[-–]\\d|\\s?,?\\s?" + MARK + ")");
    private static final Pattern COUNCIL_ALONE = Pattern.compile("\\s?[-–]\\s?(?<chapter>\\d{2})(?!\\d)");
    private static final Pattern MARKED = Pattern.compile("\\s?,?\\s?(?<mark>" + MARK + ")\\s?(?=\\d)");
    private static final Pattern PLURAL = Pattern.compile("nrs|nummers|nos");
    private static final Pattern DASH = Pattern.compile("[-–](?=\\d{1,4}(?!\\d))");
    private static final Pattern COMMA = Pattern.compile("\\s?,\\s?(?=\\d{1,4}\\s?(?:[);.]|$))");
    private static final String LETTERS = "(?<letters>[A-Z]{1,3})(?=\\s?[);.,:](?!\\p{L})|$|\\s\\p{Ll})";
    private static final Pattern LETTERED = Pattern.compile(
            "(?:\\s?,\\s?(?:" + MARK + "\\s?|letter\\s)?|\\s" + MARK + "\\s?|\\sletter\\s|[-–])" + LETTERS);
    private static final Pattern SPACED_LETTERS = Pattern.compile("\\s" + LETTERS);
    private static final Pattern NEXT_LETTERS = Pattern.compile("(?:\\s?,\\s?|\\sen\\s)" + LETTERS);
    private static final Pattern PAGES = Pattern.compile("\\s?,?\\s?(?:blz|pp?|pag|pagina(?:'s)?)\\.?\\s?\\d{1,5}"
            + "(?:\\s?(?:[-–,]|en|t/m)\\s?\\d{1,5}(?!\\d|\\s\\d{3})){0,5}+");
    private static final Pattern SENATE = Pattern.compile("(?<![\\p{L}\\d])(?:I|1|EK|Eerste Kamer)" + END_OF_WORD);
    private static final Pattern STANDS_FOR_PAPER = Pattern.compile("(?:\\(|(?:t\\.v\\.v\\.|motie|amendement)\\s)$");

    private static final DocumentNumberList NUMBERS =
            new DocumentNumberList(Pattern.compile(DOSSIER + "(?:[-–\\s]|\\s?,\\s?" + MARK + "|\\s?,\\s?[A-Z])"));

    /** How far the words before the dossier speak for a citation. */
    private enum Trust {
        /** Only "nr." tells a citation from a plain number. */
        NONE,
        /** In parentheses, or after "motie": "36516-8" is enough. */
        SOME,
        /** After "stuk" or a House: a number must follow, marked or not. */
        HEADED,
        /** After "Kamerstuk": even the dossier alone. */
        FULL
    }

    @Override
    public WordPattern opening() {
        return OPENING;
    }

    @Override
    public List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor) {
        String head = Optional.ofNullable(opening.group("head")).orElse("");
        boolean senate = SENATE.matcher(head).find();
        Trust trust = trust(opening, cursor);
        List<ReferenceMention> found =
                new ArrayList<>(papers(opening.group("dossier"), opening.start(), cursor, trust, senate));
        while (!found.isEmpty()) {
            cursor.take(PAGES);
            int before = cursor.position();
            boolean alone = trust == Trust.FULL && found.getLast().value().matches("kst-\\d+");
            Trust chained = trust == Trust.FULL && !alone ? Trust.HEADED : trust;
            List<ReferenceMention> next = cursor.take(NEXT_DOSSIER)
                    .map(dossier -> papers(dossier.group("dossier"), dossier.start("dossier"), cursor, chained, senate))
                    .orElse(List.of());
            if (next.isEmpty()) {
                cursor.moveTo(before);
                break;
            }
            found.addAll(next);
        }
        return found;
    }

    private static Trust trust(MatchResult opening, DocumentCursor cursor) {
        if (opening.group("strong") != null) {
            return Trust.FULL;
        }
        if (opening.group("head") != null) {
            return Trust.HEADED;
        }
        return STANDS_FOR_PAPER.matcher(cursor.before(opening.start(), 12)).find() ? Trust.SOME : Trust.NONE;
    }

    private static List<ReferenceMention> papers(
            String dossier, int start, DocumentCursor cursor, Trust trust, boolean senate) {
        String number = dossier.replaceAll("[\\s.]", "");
        String stem = "kst-" + number + chapter(number, cursor, senate);
        List<ReferenceMention> papers = numbered(stem, start, cursor, trust);
        if (papers.isEmpty() && trust.compareTo(Trust.HEADED) >= 0) {
            papers = lettered(stem, start, cursor, senate);
        }
        return papers.isEmpty() && trust == Trust.FULL
                ? List.of(new ReferenceMention(new Span(start, cursor.position()), stem))
                : papers;
    }

    /** "-XIII", "-02"; empty where the dossier has no toevoeging, or the letter behind it is the paper's own. */
    private static String chapter(String number, DocumentCursor cursor, boolean senate) {
        cursor.take(KINGDOM);
        Optional<MatchResult> council = cursor.take(COUNCIL);
        if (council.isEmpty() && number.equals(COUNCILS)) {
            council = cursor.take(COUNCIL_ALONE);
        }
        if (council.isPresent()) {
            return "-" + council.get().group("chapter");
        }
        int before = cursor.position();
        Optional<MatchResult> chapter = cursor.take(CHAPTER);
        boolean ofPaper = senate && !cursor.sees(MARKED) && !cursor.sees(DASH) && !cursor.sees(LETTERED);
        if (chapter.isEmpty() || ofPaper) {
            cursor.moveTo(before);
            return "";
        }
        return "-" + chapter.get().group("chapter");
    }

    private static List<ReferenceMention> numbered(String stem, int start, DocumentCursor cursor, Trust trust) {
        int before = cursor.position();
        Optional<MatchResult> mark = cursor.take(MARKED);
        boolean announced = mark.isPresent()
                || (trust != Trust.NONE && cursor.take(DASH).isPresent())
                || (trust.compareTo(Trust.HEADED) >= 0 && cursor.take(COMMA).isPresent());
        if (!announced) {
            return List.of();
        }
        boolean plural =
                mark.filter(m -> PLURAL.matcher(m.group("mark")).lookingAt()).isPresent();
        List<ReferenceMention> papers = NUMBERS.cite(cursor, plural, stem, start);
        if (papers.isEmpty()) {
            cursor.moveTo(before);
        }
        return papers;
    }

    private static List<ReferenceMention> lettered(String stem, int start, DocumentCursor cursor, boolean senate) {
        List<ReferenceMention> papers = new ArrayList<>();
        Optional<MatchResult> letters = cursor.take(LETTERED);
        if (letters.isEmpty() && senate) {
            letters = cursor.take(SPACED_LETTERS);
        }
        while (letters.isPresent()) {
            MatchResult paper = letters.get();
            Span span = new Span(papers.isEmpty() ? start : paper.start("letters"), paper.end("letters"));
            papers.add(new ReferenceMention(span, stem + "-" + paper.group("letters")));
            letters = cursor.take(NEXT_LETTERS);
        }
        return papers;
    }
}
