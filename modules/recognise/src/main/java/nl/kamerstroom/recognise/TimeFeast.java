package nl.kamerstroom.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.kamerstroom.recognise.TimeMention.Granularity;

/**
 * A named day or period that every year has: Prinsjesdag, zomerreces, Kerst.
 *
 * @param names its surfaces, parted by "|"
 * @param rule how it falls: {@code fixed}, {@code weekday} or {@code easter}
 * @param arguments of the rule
 */
record TimeFeast(String names, String rule, List<String> arguments) {

    static List<TimeFeast> all() {
        return TimeLexicon.rows("time-feasts.tsv").stream()
                .map(row -> new TimeFeast(row[0], row[1], List.of(row[2].split(" ", -1))))
                .toList();
    }

    CalendarDays in(int year) {
        return switch (rule) {
            case "fixed" -> fixed(year);
            case "weekday" -> weekday(year);
            case "easter" -> {
                LocalDate easter = CalendarDates.easter(year);
                yield new CalendarDays(easter.plusDays(number(0)), easter.plusDays(number(1)));
            }
            default ->
                throw new IllegalStateException(
                        "Feast \"%s\" falls by \"%s\"; known are fixed, weekday, easter".formatted(names, rule));
        };
    }

    Granularity granularity() {
        return in(2000).length() == 1 ? Granularity.DAY : Granularity.PERIOD;
    }

    private CalendarDays fixed(int year) {
        LocalDate start = MonthDay.parse("--" + arguments.get(0)).atYear(year);
        LocalDate end = MonthDay.parse("--" + arguments.get(1)).atYear(year);
        return new CalendarDays(start, end.isBefore(start) ? end.plusYears(1) : end);
    }

    private CalendarDays weekday(int year) {
        CalendarDays month = CalendarDays.month(java.time.YearMonth.of(year, number(2)));
        return CalendarDates.weekday(month, number(0), DayOfWeek.valueOf(arguments.get(1)))
                .orElseThrow();
    }

    private int number(int index) {
        return Integer.parseInt(arguments.get(index));
    }
}
