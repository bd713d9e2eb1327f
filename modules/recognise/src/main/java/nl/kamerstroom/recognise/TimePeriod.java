package nl.kamerstroom.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.kamerstroom.recognise.TimeMention.Granularity;

/** What words of time mean, before it is known to which letter and which sentence they belong. */
sealed interface TimePeriod {

    Shape shape();

    /** Another period that is a part of this one, or that stands in a fixed relation to it. */
    TimePeriod map(Function<CalendarDays, Optional<CalendarDays>> part, Shape shape);

    /**
     * How the words tell the time.
     *
     * @param granularity their unit
     * @param approximate whether they are vague
     * @param closing whether they name the end of something, so that "tot" includes it
     */
    record Shape(Granularity granularity, boolean approximate, boolean closing) {

        static Shape of(Granularity granularity) {
            return new Shape(granularity, false, false);
        }

        static Shape about(Granularity granularity) {
            return new Shape(granularity, true, false);
        }
    }

    /** Comes back every year; the year may have to be inferred. */
    record Yearly(IntFunction<Optional<CalendarDays>> days, TimeYear year, Shape shape) implements TimePeriod {

        @Override
        public Yearly map(Function<CalendarDays, Optional<CalendarDays>> part, Shape newShape) {
            return new Yearly(y -> days.apply(y).flatMap(part), year, newShape);
        }

        Yearly in(TimeYear otherYear) {
            return new Yearly(days, otherYear, shape);
        }
    }

    /** Hangs on the letter's date or on what was named before. */
    record Anchored(Function<TimeContext, Optional<CalendarDays>> days, Shape shape) implements TimePeriod {

        @Override
        public Anchored map(Function<CalendarDays, Optional<CalendarDays>> part, Shape newShape) {
            return new Anchored(context -> days.apply(context).flatMap(part), newShape);
        }
    }

    /** From the one to the other, {@code to} included or not. */
    record Between(TimePeriod from, TimePeriod to, boolean inclusive) implements TimePeriod {

        @Override
        public Shape shape() {
            return new Shape(
                    Granularity.PERIOD,
                    from.shape().approximate() || to.shape().approximate(),
                    to.shape().closing());
        }

        @Override
        public TimePeriod map(Function<CalendarDays, Optional<CalendarDays>> part, Shape newShape) {
            return new Between(from, to.map(part, newShape), inclusive);
        }
    }

    /** Which year a {@link Yearly} lies in. */
    sealed interface TimeYear {

        /** Nothing is said, save perhaps a direction (jl., a.s.) and a weekday that has to fit. */
        TimeYear OPEN = new Open(0, Optional.empty());

        record Given(int year) implements TimeYear {}

        /** So many years after the letter's. */
        record Offset(int years) implements TimeYear {}

        /** The year named last, or so many after it. */
        record Named(int years) implements TimeYear {}

        /** -1: the last before the letter; 1: the next after it; 0: whichever suits the clause. */
        record Open(int direction, Optional<DayOfWeek> weekday) implements TimeYear {}
    }

    static Yearly month(int month) {
        return new Yearly(
                year -> Optional.of(CalendarDays.month(YearMonth.of(year, month))),
                TimeYear.OPEN,
                Shape.of(Granularity.MONTH));
    }

    static Yearly year(TimeYear year) {
        return new Yearly(y -> Optional.of(CalendarDays.year(y)), year, Shape.of(Granularity.YEAR));
    }

    static Yearly season(int firstMonth) {
        return new Yearly(
                year -> Optional.of(CalendarDays.threeMonths(YearMonth.of(year, firstMonth))),
                TimeYear.OPEN,
                Shape.about(Granularity.SEASON));
    }

    static Yearly feast(TimeFeast feast) {
        return new Yearly(year -> Optional.of(feast.in(year)), TimeYear.OPEN, Shape.of(feast.granularity()));
    }

    static Anchored date(LocalDate day) {
        return new Anchored(context -> Optional.of(CalendarDays.day(day)), Shape.of(Granularity.DAY));
    }
}
