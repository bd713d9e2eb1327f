package nl.kamerstroom.recognise;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads periods of the calendar, and parts of them: maart 2022, medio 2023, het derde kwartaal, de tweede week van april. */
final class TimePeriodGrammar {

    private final TimeCursor cursor;
    private final List<TimeFeast> feasts;
    private final TimeYearGrammar years;
    private final TimeDayGrammar days;
    private final DurationGrammar durations;
    private final TimeRelativeGrammar relatives;

    TimePeriodGrammar(TimeCursor cursor, List<TimeFeast> feasts) {
        this.cursor = cursor;
        this.feasts = feasts;
        this.years = new TimeYearGrammar(cursor);
        this.days = new TimeDayGrammar(cursor);
        this.durations = new DurationGrammar(cursor);
        this.relatives = new TimeRelativeGrammar(cursor, feasts);
    }

    Optional<TimePeriod> period() {
        return attempt(this::part)
                .or(() -> attempt(this::ordinal))
                .or(() -> attempt(this::around))
                .or(() -> base(false));
    }

    private Optional<TimePeriod> attempt(java.util.function.Supplier<Optional<TimePeriod>> rule) {
        int mark = cursor.at();
        Optional<TimePeriod> found = rule.get();
        if (found.isEmpty()) {
            cursor.moveTo(mark);
        }
        return found;
    }

    /** begin, medio, eind, ultimo, in de loop van … */
    private Optional<TimePeriod> part() {
        return cursor.take(Kind.PART).flatMap(entry -> {
            CalendarPart part = CalendarPart.valueOf(entry.value());
            cursor.skip("-");
            return whole().map(base -> part(part, base));
        });
    }

    private static TimePeriod part(CalendarPart part, TimePeriod base) {
        Granularity whole = base.shape().granularity();
        Granularity granularity = part == CalendarPart.WHOLE
                ? whole
                : whole == Granularity.MONTH ? Granularity.PART_OF_MONTH : Granularity.PERIOD;
        return base.map(
                days -> Optional.of(part.of(days)),
                new Shape(granularity, part != CalendarPart.LAST_DAY, part.closes()));
    }

    /** What a part is of; here "het jaar" and "de maand" are those of the letter. */
    private Optional<TimePeriod> whole() {
        int mark = cursor.at();
        cursor.skip("van");
        boolean article = cursor.skip("de") || cursor.skip("het");
        Optional<TimePeriod> base = base(true);
        if (base.isPresent() || !article) {
            return base;
        }
        Optional<TimePeriod> unit =
                cursor.take(Kind.UNIT).map(entry -> relatives.unit(CalendarUnit.valueOf(entry.value()), 0));
        if (unit.isEmpty()) {
            cursor.moveTo(mark);
        }
        return unit;
    }

    /** de tweede helft van, het derde (en vierde) kwartaal, de tweede week van, de derde woensdag van, de eerste twee weken van. */
    private Optional<TimePeriod> ordinal() {
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
        return whole().map(base -> base.map(
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

    private TimePeriod quarter(int first, int last) {
        TimeYear year = years.year();
        return new Yearly(
                y -> Optional.of(CalendarDays.threeMonths(YearMonth.of(y, 3 * first - 2))
                        .cover(CalendarDays.threeMonths(YearMonth.of(y, 3 * Math.max(first, last) - 2)))),
                year,
                Shape.of(Granularity.QUARTER));
    }

    private TimePeriod halfYear(int nth) {
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
        return whole().map(base -> base.map(selected.get(), Shape.of(Granularity.WEEK)));
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
                        ? whole().map(base -> base.map(
                                days -> Optional.of(CalendarDates.stretch(days, amount.period(), nth == 1)),
                                Shape.of(Granularity.PERIOD)))
                        : Optional.empty());
    }

    /** weekend van 12 en 13 maart, de week van 14 maart, week 12. */
    private Optional<TimePeriod> around() {
        Optional<Entry> entry = cursor.take(Kind.UNIT);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        CalendarUnit unit = CalendarUnit.valueOf(entry.get().value());
        return switch (unit) {
            case WEEK -> numberedWeek().or(() -> around(unit));
            case WEEKEND -> around(unit);
            case PARLIAMENTARY_YEAR, SCHOOL_YEAR -> twoYears(unit);
            case DAY, MONTH, QUARTER, HALF_YEAR, YEAR -> Optional.empty();
        };
    }

    private Optional<TimePeriod> around(CalendarUnit unit) {
        if (!cursor.skip("van")) {
            return Optional.empty();
        }
        List<TimeReading> dates = days.dates(false);
        return dates.size() == 1
                ? Optional.of(dates.getFirst()
                        .period()
                        .map(
                                days -> Optional.of(days.length() == 1 ? unit.around(days.start()) : days),
                                Shape.of(unit.granularity())))
                : Optional.empty();
    }

    private Optional<TimePeriod> numberedWeek() {
        TimeToken token = cursor.token();
        boolean number = token.isNumber()
                && token.number() >= 1
                && token.number() <= 53
                && cursor.peekAt(Kind.MONTH, cursor.at() + 1).isEmpty();
        if (!number) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        return Optional.of(new Yearly(
                y -> CalendarDates.numberedWeek(y, token.number()), years.year(), Shape.of(Granularity.WEEK)));
    }

    /** vergaderjaar 2021-2022, schooljaar 2022/23. */
    private Optional<TimePeriod> twoYears(CalendarUnit unit) {
        TimeToken first = cursor.token();
        if (!first.looksLikeYear()) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        int mark = cursor.at();
        boolean parted = cursor.skip("-") || cursor.skip("/") || cursor.skip("–");
        if (parted && cursor.token().isNumber()) {
            cursor.moveTo(cursor.at() + 1);
        } else {
            cursor.moveTo(mark);
        }
        return Optional.of(
                new Anchored(context -> Optional.of(unit.startingIn(first.number())), Shape.of(unit.granularity())));
    }

    /** A period that is no part of another. */
    private Optional<TimePeriod> base(boolean partOf) {
        return month().or(this::season)
                .or(this::feast)
                .or(this::shortQuarter)
                .or(relatives::relative)
                .or(() -> attempt(this::around))
                .or(() -> partOf ? attempt(this::ordinal) : Optional.empty())
                .or(() -> year(partOf));
    }

    private Optional<TimePeriod> month() {
        int mark = cursor.at();
        boolean name = cursor.token(mark).capital() && cursor.token(mark - 1).is("der");
        boolean abbreviated = cursor.peek(Kind.MONTH).isEmpty();
        Optional<Integer> month = name ? Optional.empty() : days.month();
        TimeYear year = month.isPresent() ? years.year() : TimeYear.OPEN;
        if (month.isEmpty() || (abbreviated && !(year instanceof TimeYear.Given))) {
            cursor.moveTo(mark);
            return Optional.empty();
        }
        return Optional.of(TimePeriod.month(month.get()).in(year));
    }

    /** zomer 2023, het najaar van volgend jaar, winter 2022-2023. */
    private Optional<TimePeriod> season() {
        return cursor.take(Kind.SEASON).map(entry -> {
            TimeYear year = years.year();
            int mark = cursor.at();
            boolean parted = year instanceof TimeYear.Given
                    && (cursor.skip("-") || cursor.skip("/") || cursor.skip("–") || cursor.skip("op"));
            if (parted && cursor.token().isNumber()) {
                cursor.moveTo(cursor.at() + 1);
            } else {
                cursor.moveTo(mark);
            }
            return TimeRelativeGrammar.season(entry.number()).in(year);
        });
    }

    private Optional<TimePeriod> feast() {
        return cursor.take(Kind.FEAST).map(entry -> {
            TimeFeast feast = feasts.get(entry.number());
            return new Yearly(y -> Optional.of(feast.in(y)), years.year(), Shape.of(feast.granularity()));
        });
    }

    private Optional<TimePeriod> shortQuarter() {
        Optional<Entry> quarter = cursor.take(Kind.QUARTER);
        if (quarter.isPresent()) {
            cursor.skip("-");
            return quarter.map(entry -> quarter(entry.number(), entry.number()));
        }
        return cursor.take(Kind.HALF_YEAR).map(entry -> halfYear(entry.number()));
    }

    private Optional<TimePeriod> year(boolean partOf) {
        boolean opened = partOf || opensYear();
        boolean counts = cursor.peekAt(Kind.COUNTED, cursor.at() + 1).isPresent();
        return opened && !counts ? years.number().map(TimePeriod::year) : Optional.empty();
    }

    private boolean opensYear() {
        TimeToken before = cursor.token(cursor.at() - 1);
        return cell()
                || before.entries().stream()
                        .anyMatch(entry -> entry.kind() == Kind.YEAR_OPENER
                                && entry.words().size() == 1)
                || before.word().endsWith("periode")
                || before.word().endsWith("jaren");
    }

    /** A year that is all that a table's cell holds: the header of a column or a row. */
    private boolean cell() {
        TimeToken before = cursor.token(cursor.at() - 1);
        TimeToken after = cursor.token(cursor.at() + 1);
        boolean rowHead = before.equals(TimeToken.NONE) && after.is("\t");
        boolean column = before.is("\t") && (after.is("\t") || after.equals(TimeToken.NONE));
        return rowHead || column;
    }
}
