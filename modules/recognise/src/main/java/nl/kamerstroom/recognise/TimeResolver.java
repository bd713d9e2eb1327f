package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Between;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Finds the days that a period names; absent where the letter does not give them. */
final class TimeResolver {

    /** Far enough for the next 29 February. */
    private static final int YEARS_AROUND = 4;

    private final TimeContext context;

    TimeResolver(TimeContext context) {
        this.context = context;
    }

    Optional<CalendarDays> resolve(TimePeriod period) {
        return switch (period) {
            case Anchored anchored -> anchored.days().apply(context);
            case Between between -> between(between);
            case Yearly yearly -> yearly(yearly);
        };
    }

    /**
     * The days of periods named in one breath: a year that one of them states holds for the others, which keep their
     * order.
     */
    List<Optional<CalendarDays>> resolve(List<TimePeriod> periods) {
        int stated = IntStream.range(0, periods.size())
                .filter(i -> !isOpen(periods.get(i)))
                .findFirst()
                .orElse(0);
        List<Optional<CalendarDays>> days = new ArrayList<>(Collections.nCopies(periods.size(), Optional.empty()));
        days.set(stated, resolve(periods.get(stated)));
        for (int i = stated + 1; i < periods.size(); i++) {
            days.set(i, beside(periods.get(i), days.get(i - 1), true));
        }
        for (int i = stated - 1; i >= 0; i--) {
            days.set(i, beside(periods.get(i), days.get(i + 1), false));
        }
        return days;
    }

    private Optional<CalendarDays> beside(TimePeriod period, Optional<CalendarDays> neighbour, boolean behind) {
        if (neighbour.isEmpty() || !(period instanceof Yearly yearly) || !isOpen(period)) {
            return resolve(period);
        }
        LocalDate start = neighbour.get().start();
        return behind ? notBefore(yearly, start) : notAfter(yearly, start);
    }

    private Optional<CalendarDays> notBefore(Yearly yearly, LocalDate start) {
        return candidates(yearly, start.getYear())
                .filter(days -> !days.start().isBefore(start))
                .min(Comparator.comparing(CalendarDays::start));
    }

    private Optional<CalendarDays> notAfter(Yearly yearly, LocalDate start) {
        return candidates(yearly, start.getYear())
                .filter(days -> !days.start().isAfter(start))
                .max(Comparator.comparing(CalendarDays::start));
    }

    private static boolean isOpen(TimePeriod period) {
        return period instanceof Yearly yearly && yearly.year() instanceof TimeYear.Open;
    }

    private Optional<CalendarDays> between(Between between) {
        if (between.from() instanceof Yearly from && between.to() instanceof Yearly to && isOpen(from) && isOpen(to)) {
            TimeYear year = to.year() instanceof TimeYear.Open open && open.direction() != 0 ? open : from.year();
            return resolve(new Yearly(
                    y -> from.days()
                            .apply(y)
                            .flatMap(start -> notBefore(to, start.start()).flatMap(end -> join(start, end, between))),
                    year,
                    between.shape()));
        }
        List<Optional<CalendarDays>> ends = resolve(List.of(between.from(), between.to()));
        return ends.get(0).flatMap(from -> ends.get(1).flatMap(to -> join(from, to, between)));
    }

    private static Optional<CalendarDays> join(CalendarDays from, CalendarDays to, Between between) {
        LocalDate end = to.end();
        boolean nextWeek = end.isBefore(from.start()) && !end.plusDays(7).isBefore(from.start()) && to.length() == 1;
        if (nextWeek) {
            end = end.plusDays(7);
        } else if (!between.inclusive() && !between.to().shape().closing()) {
            end = to.start().minusDays(1);
        }
        return end.isBefore(from.start()) ? Optional.empty() : Optional.of(new CalendarDays(from.start(), end));
    }

    private Optional<CalendarDays> yearly(Yearly yearly) {
        return switch (yearly.year()) {
            case TimeYear.Given given -> yearly.days().apply(given.year());
            case TimeYear.Offset offset ->
                context.letterDate().flatMap(date -> yearly.days().apply(date.getYear() + offset.years()));
            case TimeYear.Named named ->
                context.last().flatMap(days -> yearly.days().apply(days.start().getYear() + named.years()));
            case TimeYear.Open open -> context.letterDate().flatMap(date -> nearest(yearly, open, date));
        };
    }

    private Optional<CalendarDays> nearest(Yearly yearly, TimeYear.Open open, LocalDate date) {
        boolean day = yearly.shape().granularity() == Granularity.DAY;
        List<CalendarDays> inDirection = candidates(yearly, date.getYear())
                .filter(days -> open.direction() <= 0 || days.start().isAfter(date))
                .filter(days -> open.direction() >= 0 || days.end().isBefore(date))
                .toList();
        List<CalendarDays> onWeekday = inDirection.stream()
                .filter(days -> open.weekday()
                        .filter(days.start().getDayOfWeek()::equals)
                        .isPresent())
                .filter(days -> Math.abs(days.start().getYear() - date.getYear()) <= 1)
                .toList();
        return (onWeekday.isEmpty() ? inDirection : onWeekday)
                .stream()
                        .min(Comparator.<CalendarDays>comparingDouble(
                                        days -> context.tense().distance(days.distanceFrom(date), day))
                                .thenComparing(Comparator.comparing(CalendarDays::start)
                                        .reversed()));
    }

    private static Stream<CalendarDays> candidates(Yearly yearly, int year) {
        return IntStream.rangeClosed(year - YEARS_AROUND, year + YEARS_AROUND)
                .mapToObj(yearly.days())
                .flatMap(Optional::stream);
    }
}
