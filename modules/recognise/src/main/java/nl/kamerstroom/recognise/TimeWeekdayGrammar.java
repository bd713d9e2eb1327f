package nl.kamerstroom.recognise;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.DayOfWeek;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;

/** Reads weekdays without a date: dinsdag jl., komende dinsdag, donderdag volgende week, volgende week donderdag. */
final class TimeWeekdayGrammar {

    private final TimeCursor cursor;

    TimeWeekdayGrammar(TimeCursor cursor) {
        this.cursor = cursor;
    }

    Optional<TimePeriod> weekday() {
        Optional<Entry> weekday = cursor.take(Kind.WEEKDAY);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(weekday.get().number());
        return cursor.attempt(this::week)
                .map(week -> in(week, day))
                .or(() -> Optional.of(
                        beside(day, new TimeYearGrammar(cursor).suffix().orElse(0))));
    }

    /** The weekday behind "komende" or "afgelopen". */
    Optional<TimePeriod> near(int direction) {
        return cursor.take(Kind.WEEKDAY).map(entry -> beside(DayOfWeek.of(entry.number()), direction < 0 ? -1 : 1));
    }

    /** The weekday behind "volgende week (op)", where there is one without a date of its own; else the week. */
    TimePeriod of(TimePeriod week) {
        return cursor.attempt(() -> {
                    cursor.skip("op");
                    boolean dated = cursor.token(cursor.at() + 1).isNumber();
                    return dated ? Optional.<Entry>empty() : cursor.take(Kind.WEEKDAY);
                })
                .map(entry -> in(week, DayOfWeek.of(entry.number())))
                .orElse(week);
    }

    private Optional<TimePeriod> week() {
        return cursor.take(Kind.RELATIVE)
                .filter(relative -> cursor.take(Kind.UNIT)
                        .filter(unit -> unit.value().equals("WEEK"))
                        .isPresent())
                .map(relative -> TimeRelativeGrammar.unit(CalendarUnit.WEEK, relative.number()));
    }

    private static TimePeriod in(TimePeriod week, DayOfWeek day) {
        return week.map(
                days -> Optional.of(CalendarDays.day(days.start().with(nextOrSame(day)))), Shape.of(Granularity.DAY));
    }

    private static TimePeriod beside(DayOfWeek day, int direction) {
        return new Anchored(
                context -> context.letterDate()
                        .map(date -> CalendarDays.day(date.with(
                                direction < 0 || (direction == 0 && context.tense() == TimeTense.PAST)
                                        ? previous(day)
                                        : next(day)))),
                Shape.of(Granularity.DAY));
    }
}
