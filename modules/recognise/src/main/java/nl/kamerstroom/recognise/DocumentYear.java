package nl.kamerstroom.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as they stand in citations. */
final class DocumentYear {

    private static final Pattern SESSION = Pattern.compile("(\\d{4})\\s?[/–-]\\s?(\\d{2}|\\d{4})");
    private static final int FIRST = 1814;
    private static final int LAST = 2099;

    private DocumentYear() {}

    static boolean plausible(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** "2021/22", "2021-2022" → "20212022"; absent where the two are not successive years. */
    static Optional<String> session(String words) {
        Matcher matcher = SESSION.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        boolean successive = second == (matcher.group(2).length() == 2 ? (first + 1) % 100 : first + 1);
        return successive && plausible(first) ? Optional.of("" + first + (first + 1)) : Optional.empty();
    }
}
