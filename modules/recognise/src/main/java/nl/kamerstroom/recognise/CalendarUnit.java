package nl.kamerstroom.recognise;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import nl.kamerstroom.recognise.TimeMention.Granularity;

/** A stretch of the calendar that follows itself without gaps (the weekend: once a week). */
enum CalendarUnit {
    DAY(Period.ofDays(1), Granularity.DAY),
    WEEK(Period.ofWeeks(1), Granularity.WEEK),
    WEEKEND(Period.ofWeeks(1), Granularity.DAY),
    MONTH(Period.ofMonths(1), Granularity.MONTH),
    QUARTER(Period.ofMonths(3), Granularity.QUARTER),
    HALF_YEAR(Period.ofMonths(6), Granularity.PERIOD),
    YEAR(Period.ofYears(1), Granularity.YEAR),
    /** From Prinsjesdag to the day before the next. */
    PARLIAMENTARY_YEAR(Period.ofYears(1), Granularity.PERIOD),
    /** From 1 August to 31 July (Wet op het primair onderwijs, article 1). */
    SCHOOL_YEAR(Period.ofYears(1), Granularity.PERIOD);

    private final Period length;
    private final Granularity granularity;

    CalendarUnit(Period length, Granularity granularity) {
        this.length = length;
        this.granularity = granularity;
    }

    Granularity granularity() {
        return granularity;
    }

    /** So many of this unit in a row. */
    Period times(int count) {
        return length.multipliedBy(count);
    }

    /** The one that {@code day} lies in; of weekends the one in its week. */
    CalendarDays around(LocalDate day) {
        return switch (this) {
            case DAY -> CalendarDays.day(day);
            case WEEK -> new CalendarDays(day.with(previousOrSame(MONDAY)), day.with(nextOrSame(SUNDAY)));
            case WEEKEND -> {
                LocalDate sunday = day.with(nextOrSame(SUNDAY));
                yield new CalendarDays(sunday.with(previousOrSame(SATURDAY)), sunday);
            }
            case MONTH -> CalendarDays.month(YearMonth.from(day));
            case QUARTER ->
                CalendarDays.threeMonths(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1));
            case HALF_YEAR ->
                (day.getMonthValue() <= 6 ? CalendarPart.FIRST_HALF : CalendarPart.SECOND_HALF)
                        .of(CalendarDays.year(day.getYear()));
            case YEAR -> CalendarDays.year(day.getYear());
            case PARLIAMENTARY_YEAR -> since(CalendarDates.prinsjesdag(day.getYear()), day);
            case SCHOOL_YEAR -> since(LocalDate.of(day.getYear(), 8, 1), day);
        };
    }

    /** The one that begins in {@code year}. */
    CalendarDays startingIn(int year) {
        return around(LocalDate.of(year, 12, 31));
    }

    /** The one that lies {@code offset} units after the one around {@code day}; weekends count from {@code day} itself. */
    CalendarDays from(LocalDate day, int offset) {
        CalendarDays here = around(day);
        boolean ahead = offset > 0 && here.start().isAfter(day);
        if (ahead) {
            return from(here.start(), offset - 1);
        }
        return around(here.start().plusDays(here.length() / 2).plus(times(offset)));
    }

    private CalendarDays since(LocalDate startThisYear, LocalDate day) {
        int year = day.isBefore(startThisYear) ? day.getYear() - 1 : day.getYear();
        return switch (this) {
            case PARLIAMENTARY_YEAR ->
                new CalendarDays(
                        CalendarDates.prinsjesdag(year),
                        CalendarDates.prinsjesdag(year + 1).minusDays(1));
            case SCHOOL_YEAR -> new CalendarDays(LocalDate.of(year, 8, 1), LocalDate.of(year + 1, 7, 31));
            case DAY, WEEK, WEEKEND, MONTH, QUARTER, HALF_YEAR, YEAR -> CalendarDays.year(year);
        };
    }
}
