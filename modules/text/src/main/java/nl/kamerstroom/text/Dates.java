package nl.kamerstroom.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that a letter bears. */
final class Dates {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private static final String DATE =
            "(?:(\\d{1,2}) (\\p{L}{3,9}) (\\d{4})|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))";

    private static final Pattern FIND = Pattern.compile("(?<![\\d-])" + DATE + "(?!\\d)");

    /** "Den Haag, 9 maart 2022", "Amsterdam, d.d. 3 mei 2021", "9 maart 2022". */
    private static final Pattern LINE = Pattern.compile(
            "^(?:['’‘]?\\p{L}[\\p{L}' -]{1,30}, ?)?(?:(?:de|den|d\\.d\\.|dd\\.?) ){0,2}"
                    + "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?" + DATE + "$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Dates() {}

    static boolean isDateLine(String text) {
        return text.length() <= 80 && LINE.matcher(text).matches();
    }

    static Optional<LocalDate> find(String text) {
        Matcher matcher = FIND.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher m) {
        if (m.group(1) != null) {
            int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
            return of(m.group(3), String.valueOf(month), m.group(1));
        }
        return m.group(4) != null ? of(m.group(6), m.group(5), m.group(4)) : of(m.group(7), m.group(8), m.group(9));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
