package nl.kamerstroom.recognise;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Arithmetic of the Dutch calendar. */
final class CalendarDates {

    private CalendarDates() {}

    /** The third Tuesday of September (Grondwet, article 65). */
    static LocalDate prinsjesdag(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(3, DayOfWeek.TUESDAY));
    }

    /** A day of the month; absent where the month has no such day. */
    static Optional<CalendarDays> day(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(CalendarDays.day(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    /** Days of one month, from {@code first} to {@code last}; absent where they do not follow one another. */
    static Optional<CalendarDays> days(int year, int month, int first, int last) {
        return day(year, month, first)
                .filter(start -> first <= last)
                .flatMap(start -> day(year, month, last).map(start::cover));
    }

    /** The nth such weekday within {@code days}, -1 for the last; absent where there are not so many. */
    static Optional<CalendarDays> weekday(CalendarDays days, int nth, DayOfWeek weekday) {
        LocalDate found = nth < 0
                ? days.end().with(previousOrSame(weekday))
                : days.start().with(nextOrSame(weekday)).plusWeeks(nth - 1L);
        return days.contains(found) ? Optional.of(CalendarDays.day(found)) : Optional.empty();
    }

    /** The nth whole week from Monday to Sunday that begins in {@code days}; -1 for the week that its last Thursday lies in. */
    static Optional<CalendarDays> week(CalendarDays days, int nth) {
        if (nth < 0) {
            return Optional.of(CalendarUnit.WEEK.around(days.end().minusDays(3).with(nextOrSame(DayOfWeek.THURSDAY))));
        }
        LocalDate monday = days.start().with(nextOrSame(DayOfWeek.MONDAY)).plusWeeks(nth - 1L);
        return days.contains(monday) ? Optional.of(CalendarUnit.WEEK.around(monday)) : Optional.empty();
    }

    /** A week by its number of ISO 8601; absent where the year has no such week. */
    static Optional<CalendarDays> numberedWeek(int year, int number) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        boolean exists = number >= 1
                && number
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(fourth)
                                .getMaximum();
        return exists ? Optional.of(CalendarUnit.WEEK.around(fourth.plusWeeks(number - 1L))) : Optional.empty();
    }

    /** The first ({@code fromStart}) or last so many units of {@code days}. */
    static CalendarDays stretch(CalendarDays days, Period length, boolean fromStart) {
        return fromStart
                ? new CalendarDays(days.start(), days.start().plus(length).minusDays(1))
                : new CalendarDays(days.end().plusDays(1).minus(length), days.end());
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return Year.of(year).atMonth(f / 31).atDay(f % 31 + 1);
    }
}
