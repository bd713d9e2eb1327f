package nl.kamerstroom.formats;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.LetterMetadata;

/** Collects what an official publication's {@code meta} elements say (OWMS names), in XML and in HTML alike. */
final class PublishedMetadata {

    private static final Pattern IDENTIFIER = Pattern.compile("(?:kst|ah|h|blg|kv|nds|stcrt|stb|trb)-[\\w-]{1,60}");
    private static final Pattern DOSSIER = Pattern.compile("\\d{5}(?:-[IVXLC]{1,6}|-\\d{1,4})?");

    /** The longest title and the most dossiers of any publication are far below. */
    private static final int LONGEST = 2_000;

    private Optional<String> identifier = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<LocalDate> issued = Optional.empty();
    private Optional<String> title = Optional.empty();
    private final Set<String> dossiers = new LinkedHashSet<>();

    void add(String name, String value) {
        String content = value.substring(0, Math.min(value.length(), LONGEST));
        switch (name) {
            case "DC.identifier", "dcterms:identifier" -> identifier = identifier.or(() -> identifierIn(content));
            case "OVERHEIDop.externMetadataRecord" -> identifier = identifier.or(() -> identifierIn(content));
            case "DCTERMS.issued" -> issued = issued.or(() -> day(content));
            case "OVERHEIDop.documenttitel" ->
                title = title.or(() -> Optional.of(content.strip()).filter(words -> !words.isEmpty()));
            case "OVERHEIDop.dossiernummer" -> {
                Matcher number = DOSSIER.matcher(content.replaceAll("[ \u00a0]", ""));
                while (dossiers.size() < LONGEST && number.find()) {
                    dossiers.add(number.group());
                }
            }
            default -> {}
        }
    }

    /** The date that the document's own date line marks; it wins over the metadata's. */
    void date(String isoDate) {
        date = date.or(() -> day(isoDate));
    }

    LetterMetadata build() {
        return new LetterMetadata(
                identifier,
                date.or(() -> issued),
                List.of(),
                List.of(),
                Optional.empty(),
                List.copyOf(dossiers),
                Optional.empty(),
                title);
    }

    private static Optional<String> identifierIn(String content) {
        Matcher found = IDENTIFIER.matcher(content);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Optional<LocalDate> day(String content) {
        try {
            return Optional.of(LocalDate.parse(content.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
