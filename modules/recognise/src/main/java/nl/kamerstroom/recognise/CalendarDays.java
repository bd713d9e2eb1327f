package nl.kamerstroom.recognise;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;

/**
 * Days in a row, both ends inclusive.
 *
 * @param start the first day
 * @param end the last day, not before {@code start}
 */
record CalendarDays(LocalDate start, LocalDate end) {

    CalendarDays {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("Days \"%s/%s\" end before they start".formatted(start, end));
        }
    }

    static CalendarDays day(LocalDate day) {
        return new CalendarDays(day, day);
    }

    static CalendarDays month(YearMonth month) {
        return new CalendarDays(month.atDay(1), month.atEndOfMonth());
    }

    static CalendarDays year(int year) {
        return new CalendarDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Three months, of which {@code month} is the first. */
    static CalendarDays threeMonths(YearMonth month) {
        return new CalendarDays(month.atDay(1), month.plusMonths(2).atEndOfMonth());
    }

    /** From the earlier of both starts to the later of both ends. */
    CalendarDays cover(CalendarDays other) {
        return new CalendarDays(
                start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    boolean contains(CalendarDays other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Whether both overlap or the one begins on the day after the other ends. */
    boolean touches(CalendarDays other) {
        return !other.start.isAfter(end.plusDays(1)) && !start.isAfter(other.end.plusDays(1));
    }

    long length() {
        return DAYS.between(start, end) + 1;
    }

    /** Days between these and {@code day}: positive where they lie ahead of it, negative where they are past, 0 within. */
    long distanceFrom(LocalDate day) {
        if (contains(day)) {
            return 0;
        }
        return start.isAfter(day) ? DAYS.between(day, start) : DAYS.between(day, end);
    }

    CalendarDays plus(Period period) {
        return new CalendarDays(start.plus(period), end.plus(period));
    }

    /** The day so long after the last of these, or (with a negative direction) before the first. */
    CalendarDays beside(Period length, int direction) {
        return day(direction < 0 ? start.minus(length) : end.plus(length));
    }
}
