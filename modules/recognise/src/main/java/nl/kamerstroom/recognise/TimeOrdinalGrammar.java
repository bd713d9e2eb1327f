package nl.kamerstroom.recognise;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads counted parts of a period: de tweede helft van 2022, het derde kwartaal, de derde woensdag van mei. */
final class TimeOrdinalGrammar {

    private final TimeCursor cursor;
    private final Supplier<Optional<TimePeriod>> whole;
    private final TimeYearGrammar years;
    private final DurationGrammar durations;

    /** {@code whole} reads what the counted part is of. */
    TimeOrdinalGrammar(TimeCursor cursor, Supplier<Optional<TimePeriod>> whole) {
        this.cursor = cursor;
        this.whole = whole;
        this.years = new TimeYearGrammar(cursor);
        this.durations = new DurationGrammar(cursor);
    }

    /** de tweede helft van, het derde (en vierde) kwartaal, de tweede week van, de derde woensdag van, de eerste twee weken van. */
    Optional<TimePeriod> ordinal() {
        Optional<Entry> ordinal = cursor.take(Kind.ORDINAL);
        if (ordinal.isEmpty()) {
            return Optional.empty();
        }
        int first = ordinal.get().number();
        int mark = cursor.at();
        cursor.skip(Kind.AND);
        int last = cursor.take(Kind.ORDINAL).map(Entry::number).orElse(first);
        if (last == first) {
            cursor.moveTo(mark);
        }
        return helft(first)
                .or(() -> quarters(first, last))
                .or(() -> nth(first, last))
                .or(() -> stretch(first));
    }

    private Optional<TimePeriod> helft(int nth) {
        if (nth == 0 || nth > 2 || !cursor.skip("helft")) {
            return Optional.empty();
        }
        CalendarPart part = nth == 1 ? CalendarPart.FIRST_HALF : CalendarPart.SECOND_HALF;
        return whole.get()
                .map(base -> base.map(
                        days -> Optional.of(part.of(days)),
                        Shape.of(
                                base.shape().granularity() == Granularity.MONTH
                                        ? Granularity.PART_OF_MONTH
                                        : Granularity.PERIOD)));
    }

    private Optional<TimePeriod> quarters(int first, int last) {
        Optional<Entry> unit = cursor.peek(Kind.UNIT)
                .filter(entry ->
                        entry.value().equals("QUARTER") || entry.value().equals("HALF_YEAR"));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        cursor.skip(Kind.UNIT);
        boolean half = unit.get().value().equals("HALF_YEAR");
        return Optional.of(
                half ? halfYear(first < 0 ? 2 : first) : quarter(first < 0 ? 4 : first, last < 0 ? 4 : last));
    }

    /** The quarters from first to last, of the year that follows. */
    TimePeriod quarter(int first, int last) {
        TimeYear year = years.year();
        return new Yearly(
                y -> Optional.of(CalendarDays.threeMonths(YearMonth.of(y, 3 * first - 2))
                        .cover(CalendarDays.threeMonths(YearMonth.of(y, 3 * Math.max(first, last) - 2)))),
                year,
                Shape.of(Granularity.QUARTER));
    }

    /** A half of the year that follows. */
    TimePeriod halfYear(int nth) {
        TimeYear year = years.year();
        CalendarPart part = nth == 1 ? CalendarPart.FIRST_HALF : CalendarPart.SECOND_HALF;
        return new Yearly(y -> Optional.of(part.of(CalendarDays.year(y))), year, Shape.of(Granularity.PERIOD));
    }

    private Optional<TimePeriod> nth(int first, int last) {
        Optional<Function<CalendarDays, Optional<CalendarDays>>> selected =
                nthWeek(first, last).or(() -> nthWeekday(first));
        if (selected.isEmpty() || !(cursor.skip("van") || cursor.skip("in"))) {
            return Optional.empty();
        }
        return whole.get().map(base -> base.map(selected.get(), Shape.of(Granularity.WEEK)));
    }

    private Optional<Function<CalendarDays, Optional<CalendarDays>>> nthWeek(int first, int last) {
        Optional<Entry> unit = cursor.peek(Kind.UNIT)
                .filter(entry -> entry.value().equals("WEEK") || entry.value().equals("WEEKEND"));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        cursor.skip(Kind.UNIT);
        CalendarUnit kind = CalendarUnit.valueOf(unit.get().value());
        return Optional.of(days -> CalendarDates.week(days, first)
                .flatMap(one -> CalendarDates.week(days, last).map(one::cover))
                .map(weeks -> kind == CalendarUnit.WEEK ? weeks : kind.around(weeks.start())));
    }

    private Optional<Function<CalendarDays, Optional<CalendarDays>>> nthWeekday(int nth) {
        return cursor.take(Kind.WEEKDAY)
                .map(entry -> days -> CalendarDates.weekday(days, nth, DayOfWeek.of(entry.number())));
    }

    private Optional<TimePeriod> stretch(int nth) {
        if (nth != 1 && nth != -1) {
            return Optional.empty();
        }
        return durations
                .amount()
                .flatMap(amount -> cursor.skip("van")
                        ? whole.get()
                                .map(base -> base.map(
                                        days -> Optional.of(CalendarDates.stretch(days, amount.period(), nth == 1)),
                                        Shape.of(Granularity.PERIOD)))
                        : Optional.empty());
    }
}
