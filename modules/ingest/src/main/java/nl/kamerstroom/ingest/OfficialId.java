package nl.kamerstroom.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the official id of a publication in a file name. The forms are those of officielebekendmakingen.nl
 * ({@code kst-36045-3}, {@code kst-36600-X-12}, {@code blg-1107483}, {@code ah-tk-20212022-1234}) and the House's
 * document numbers ({@code 2022D09123}).
 */
final class OfficialId {

    private static final int LONGEST_NAME = 255;

    /** The whole name without its extension; case is not told apart, as file systems and hosts do not. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("kst-[0-9]{5}(?:-\\(?[a-z0-9]{1,8}\\)?){1,3}+"),
            Pattern.compile("(?:ah|h|ek|tk)-[a-z0-9]{2,8}(?:-[a-z0-9]{1,8}){1,3}+"),
            Pattern.compile("(?:blg|nds)-[a-z0-9]{1,4}?-?[0-9]{4,9}"),
            Pattern.compile("(?:stcrt|stb|trb)-[0-9]{4}-[0-9]{1,6}"),
            Pattern.compile("[0-9]{4}[dz][0-9]{5}"));

    private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]{4}[dz][0-9]{5}");

    private OfficialId() {}

    /** The id in the form that is official, whatever the case in the name. */
    static Optional<String> in(String fileName) {
        if (fileName.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        int dot = fileName.lastIndexOf('.');
        String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).toLowerCase(Locale.ROOT);
        return FORMS.stream().anyMatch(form -> form.matcher(stem).matches())
                ? Optional.of(official(stem))
                : Optional.empty();
    }

    /** Chapters and addenda are written in capitals, prefixes are not: {@code kst-36600-X-12}. */
    private static String official(String stem) {
        if (HOUSE_NUMBER.matcher(stem).matches()) {
            return stem.toUpperCase(Locale.ROOT);
        }
        if (!stem.startsWith("kst-")) {
            return stem;
        }
        return "kst-" + stem.substring("kst-".length()).toUpperCase(Locale.ROOT);
    }
}
