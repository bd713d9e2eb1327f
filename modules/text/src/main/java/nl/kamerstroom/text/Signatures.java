package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who signs: an office with a name below it or above it, alone or in columns. */
final class Signatures {

    private static final int LONGEST = 130;
    private static final int MAX_LINES = 8;

    private static final Pattern OFFICE = Pattern.compile(
            "^(?:namens )?(?:de )?(?:minister-president|ministers?|staatssecretaris|minister-\\s?president)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile(
            "^(?:w\\.g\\. ?)?(?:(?:drs|mr|dr|ir|ing|prof)\\. ?){0,3}(?:\\p{Lu}[\\p{L}]{0,2}\\.[ -]?){0,8}"
                    + "\\p{L}[\\p{L}'’.-]{0,30}(?:[ ,]{1,2}\\p{L}[\\p{L}'’.-]{0,30}){0,6}$");

    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:bijlage|annex|overzicht|tabel|inhoud|agenda|toelichting|noten|voetnoten)\\b",
            Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    /** Where the signature that starts at {@code start} ends, if one does. */
    static Optional<Integer> end(List<Line> lines, int start, int end, boolean signed) {
        Line first = lines.get(start);
        if (first.hint().equals(Optional.of(ZoneKind.SIGNATURE))) {
            return Optional.of(end);
        }
        if (first.length() > LONGEST) {
            return Optional.empty();
        }
        if (LinePatterns.matches(LinePatterns.CLOSING, first)) {
            return Optional.of(start + 1);
        }
        int stop = start;
        while (stop < end && stop - start < MAX_LINES && isPart(lines.get(stop))) {
            stop++;
        }
        if (stop < end) {
            return isSigned(lines, start, end) ? Optional.of(start + 2) : Optional.empty();
        }
        boolean office = isOffice(first);
        boolean named = isName(first) && nextIsOffice(lines, start + 1);
        boolean below = signed && first.opens() && isName(first);
        return office || named || below ? Optional.of(end) : Optional.empty();
    }

    /** Whether an office with its comma and a name below it stand here, whatever follows them. */
    private static boolean isSigned(List<Line> lines, int start, int end) {
        Line office = lines.get(start);
        return isOffice(office)
                && office.last() == ','
                && start + 1 < end
                && isPart(lines.get(start + 1))
                && Character.isUpperCase(lines.get(start + 1).first())
                && isName(lines.get(start + 1));
    }

    /** The lines of a signature as blocks: each office with its wrapped lines, each name, each row of columns. */
    static List<Block> read(List<Line> lines) {
        List<List<Line>> parts = new ArrayList<>();
        for (Line line : lines) {
            boolean goesOn = !parts.isEmpty()
                    && isOffice(parts.getLast().getFirst())
                    && line.cells().size() == 1
                    && Offices.isContinuation(parts.getLast().getLast().text(), line.text());
            if (!goesOn) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        }
        return parts.stream().map(part -> new Block(ZoneKind.SIGNATURE, part)).toList();
    }

    static boolean isOffice(Line line) {
        return line.cells().stream().map(cell -> cell.of(line.text())).anyMatch(Signatures::isOffice);
    }

    static boolean isOffice(String cell) {
        return LinePatterns.start(OFFICE, cell).isPresent();
    }

    static boolean isName(String cell) {
        return cell.length() <= 60
                && NAME.matcher(cell).matches()
                && LinePatterns.start(NO_NAME, cell).isEmpty()
                && cell.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isName(Line line) {
        return line.cells().stream().map(cell -> cell.of(line.text())).allMatch(Signatures::isName);
    }

    /** Whether an office stands on the next line, and nothing but a signature runs on from there. */
    private static boolean nextIsOffice(List<Line> lines, int next) {
        if (next >= lines.size() || !isOffice(lines.get(next))) {
            return false;
        }
        int stop = next;
        do {
            if (!isPart(lines.get(stop))) {
                return false;
            }
            stop++;
        } while (stop < lines.size()
                && stop - next <= MAX_LINES
                && !lines.get(stop).opens());
        return true;
    }

    private static boolean isPart(Line line) {
        return line.length() <= LONGEST
                && !line.endsSentence()
                && line.last() != ';'
                && LinePatterns.start(LinePatterns.BULLET, line.text()).isEmpty();
    }
}
