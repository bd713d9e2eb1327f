package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a letter's metadata from the zones around its body. */
final class MetadataReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DOSSIER =
            Pattern.compile("^(\\d{2})[ .]?(\\d{3})(?:[ -]((?-i:[IVXLC]{1,6})|\\d{2,3})\\b)?(?=[ \\t(]|$)", FLAGS);
    private static final Pattern NUMBER = Pattern.compile("^nr\\. ?([0-9]{1,5}|[A-Z]{1,3})\\b", FLAGS);
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:betreft|betreffende|onderwerp|inzake)[ \\t]*:?[ \\t]*", FLAGS);
    private static final Pattern REFERENCE = Pattern.compile(
            "^(?:(?:ons|onze|mijn) (?:kenmerk|referentie|nummer)|kenmerk)[ \\t]*:?[ \\t]*([^\\t]*)", FLAGS);
    private static final Pattern UPPER_HOUSE = Pattern.compile("eerste kamer", FLAGS);
    private static final Pattern LOWER_HOUSE = Pattern.compile("tweede kamer|staten-generaal", FLAGS);
    private static final Pattern WITHOUT_HAND = Pattern.compile("^w\\.g\\. ?", FLAGS);

    private final String text;
    private final List<Zone> zones;

    private MetadataReader(String text, List<Zone> zones) {
        this.text = text;
        this.zones = zones;
    }

    static LetterMetadata read(String text, List<Zone> zones) {
        return new MetadataReader(text, zones).read();
    }

    private LetterMetadata read() {
        List<String> dossiers = dossiers();
        return new LetterMetadata(
                officialId(dossiers),
                words(ZoneKind.DATELINE)
                        .flatMap(line -> Dates.find(line).stream())
                        .findFirst(),
                senders(),
                signatories(),
                chamber(),
                dossiers,
                first(ZoneKind.REFERENCE, REFERENCE),
                words(ZoneKind.SUBJECT)
                        .map(line -> SUBJECT.matcher(line).replaceFirst("").split("\t", 2)[0])
                        .filter(line -> !line.isBlank())
                        .findFirst());
    }

    private Stream<String> words(ZoneKind kind) {
        return zones.stream()
                .filter(zone -> zone.kind() == kind)
                .map(zone -> zone.span().of(text));
    }

    private Optional<String> first(ZoneKind kind, Pattern pattern) {
        return words(kind)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private List<String> dossiers() {
        Set<String> dossiers = new LinkedHashSet<>();
        words(ZoneKind.DOSSIER).map(DOSSIER::matcher).filter(Matcher::find).forEach(m -> {
            String suffix = m.group(3) == null ? "" : "-" + m.group(3).toUpperCase(Locale.ROOT);
            dossiers.add(m.group(1) + m.group(2) + suffix);
        });
        return List.copyOf(dossiers);
    }

    private Optional<String> officialId(List<String> dossiers) {
        Optional<String> number = first(ZoneKind.DOSSIER, NUMBER);
        return dossiers.isEmpty() ? Optional.empty() : number.map(n -> "kst-" + dossiers.getFirst() + "-" + n);
    }

    private Optional<Chamber> chamber() {
        return Stream.concat(words(ZoneKind.ADDRESSEE), words(ZoneKind.DOSSIER))
                .flatMap(line -> {
                    if (UPPER_HOUSE.matcher(line).find()) {
                        return Stream.of(Chamber.EERSTE_KAMER);
                    }
                    return LOWER_HOUSE.matcher(line).find() ? Stream.of(Chamber.TWEEDE_KAMER) : Stream.empty();
                })
                .findFirst();
    }

    private List<String> senders() {
        List<String> signed = signatureCells().stream()
                .filter(Signatures::isOffice)
                .flatMap(cell -> Offices.in(cell).stream())
                .toList();
        List<String> offices = signed.isEmpty()
                ? words(ZoneKind.DOSSIER)
                        .flatMap(line -> Offices.in(line).stream())
                        .toList()
                : signed;
        return Offices.withoutSecondTitle(offices);
    }

    private List<String> signatories() {
        List<String> names = new ArrayList<>();
        for (String cell : signatureCells()) {
            if (Signatures.isOffice(cell)) {
                Offices.nameBehind(cell).ifPresent(names::add);
            } else if (Signatures.isName(cell)
                    && !LinePatterns.CLOSING.matcher(cell).matches()) {
                names.add(WITHOUT_HAND.matcher(cell).replaceFirst("").strip());
            }
        }
        return names;
    }

    /** The cells of the signatures, row by row; an office that goes on below in its column is one cell. */
    private List<String> signatureCells() {
        List<String> cells = new ArrayList<>();
        int above = 0;
        int columns = 0;
        for (String line : words(ZoneKind.SIGNATURE).toList()) {
            List<String> row = List.of(line.split("\t"));
            boolean goesOn = row.size() == columns && columns > 1;
            int first = cells.size();
            for (int i = 0; i < row.size(); i++) {
                String office = goesOn ? cells.get(above + i) : "";
                if (Signatures.isOffice(office) && Offices.isContinuation(office, row.get(i))) {
                    cells.set(above + i, office + " " + row.get(i).strip());
                } else if (!row.get(i).isBlank()) {
                    cells.add(row.get(i).strip());
                }
            }
            if (cells.size() - first == row.size()) {
                above = first;
                columns = row.size();
            }
        }
        return cells;
    }
}
