package nl.kamerstroom.recognise;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads what hangs on the letter's date or on what was named before: volgende week, later die maand, een dag later. */
final class TimeRelativeGrammar {

    private static final Set<String> THEN_FOLLOWS_NOT = Set.of(
            "de", "het", "een", "en", "maar", "of", "dan", "als", "van", "tot", "sinds", "vanaf", "juist", "net",
            "pas");

    private final TimeCursor cursor;
    private final List<TimeFeast> feasts;
    private final TimeDayGrammar days;
    private final DurationGrammar durations;

    TimeRelativeGrammar(TimeCursor cursor, List<TimeFeast> feasts) {
        this.cursor = cursor;
        this.feasts = feasts;
        this.days = new TimeDayGrammar(cursor);
        this.durations = new DurationGrammar(cursor);
    }

    Optional<TimePeriod> relative() {
        return attempt(this::rest)
                .or(() -> attempt(this::stretch))
                .or(() -> attempt(this::near))
                .or(() -> attempt(this::same))
                .or(() -> attempt(this::after))
                .or(() -> attempt(this::shifted))
                .or(() -> attempt(this::weekday))
                .or(() -> attempt(this::deictic))
                .or(() -> attempt(this::then));
    }

    static Yearly season(int firstMonth) {
        return new Yearly(
                year -> Optional.of(CalendarDays.threeMonths(YearMonth.of(year, firstMonth))),
                TimeYear.OPEN,
                Shape.about(Granularity.SEASON));
    }

    TimePeriod unit(CalendarUnit unit, int offset) {
        return unit == CalendarUnit.YEAR
                ? TimePeriod.year(new TimeYear.Offset(offset))
                : new Anchored(
                        context -> context.letterDate().map(date -> unit.from(date, offset)),
                        Shape.of(unit.granularity()));
    }

    private Optional<TimePeriod> attempt(Supplier<Optional<TimePeriod>> rule) {
        int mark = cursor.at();
        Optional<TimePeriod> found = rule.get();
        if (found.isEmpty()) {
            cursor.moveTo(mark);
        }
        return found;
    }

    /** later deze maand, eerder dit jaar: what remains or is gone; later in mei, later die maand: the whole. */
    private Optional<TimePeriod> rest() {
        Optional<Entry> rest = cursor.take(Kind.REST);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> here = cursor.peek(Kind.RELATIVE).filter(entry -> entry.number() == 0);
        Optional<TimePeriod> whole = near().or(this::same);
        return here.isEmpty()
                ? whole
                : whole.map(period -> remaining(period, rest.get().number() > 0));
    }

    private static TimePeriod remaining(TimePeriod whole, boolean ahead) {
        return new Anchored(
                context -> new TimeResolver(context)
                        .resolve(whole)
                        .flatMap(days -> context.letterDate().map(date -> remaining(days, date, ahead))),
                Shape.about(whole.shape().granularity()));
    }

    private static CalendarDays remaining(CalendarDays whole, LocalDate date, boolean ahead) {
        if (ahead) {
            return date.isBefore(whole.end()) && whole.contains(date)
                    ? new CalendarDays(date.plusDays(1), whole.end())
                    : whole;
        }
        return date.isAfter(whole.start()) && whole.contains(date)
                ? new CalendarDays(whole.start(), date.minusDays(1))
                : whole;
    }

    /** de komende drie maanden, de afgelopen twee jaar. */
    private Optional<TimePeriod> stretch() {
        return cursor.take(Kind.STRETCH)
                .flatMap(entry -> durations.amount().map(amount -> {
                    boolean ahead = entry.number() > 0;
                    return new Anchored(
                            context -> context.letterDate()
                                    .map(date -> ahead
                                            ? new CalendarDays(date, date.plus(amount.period()))
                                            : new CalendarDays(date.minus(amount.period()), date)),
                            Shape.about(Granularity.PERIOD));
                }));
    }

    /** deze week, volgend jaar, komende dinsdag, afgelopen zomer, dit najaar. */
    private Optional<TimePeriod> near() {
        Optional<Entry> relative = cursor.take(Kind.RELATIVE);
        if (relative.isEmpty()) {
            return Optional.empty();
        }
        int first = relative.get().number();
        int mark = cursor.at();
        Optional<Entry> second = cursor.skip(Kind.AND) ? cursor.take(Kind.RELATIVE) : Optional.empty();
        if (second.isEmpty()) {
            cursor.moveTo(mark);
        }
        int last = second.map(Entry::number).orElse(first);
        return cursor.take(Kind.UNIT)
                .<TimePeriod>map(entry -> units(CalendarUnit.valueOf(entry.value()), first, last))
                .or(() -> cursor.take(Kind.SEASON).map(entry -> nearSeason(entry.number(), first)))
                .or(() -> nearDates(first))
                .or(() -> cursor.take(Kind.WEEKDAY)
                        .map(entry -> weekday(DayOfWeek.of(entry.number()), first < 0 ? -1 : 1)))
                .or(() -> first == 0 ? Optional.empty() : nearMonth(first).or(() -> nearFeast(first)));
    }

    private TimePeriod units(CalendarUnit unit, int first, int last) {
        if (unit == CalendarUnit.DAY) {
            return new Anchored(
                    context -> context.lastDay().map(days -> dayBeside(days, first)), Shape.of(Granularity.DAY));
        }
        if (first != last) {
            return new TimePeriod.Between(unit(unit, first), unit(unit, last), true);
        }
        return switch (unit) {
            case WEEK -> weekdayOf(unit(unit, first));
            case YEAR -> monthOf(new TimeYear.Offset(first));
            case DAY, WEEKEND, MONTH, QUARTER, HALF_YEAR, PARLIAMENTARY_YEAR, SCHOOL_YEAR -> unit(unit, first);
        };
    }

    private static CalendarDays dayBeside(CalendarDays days, int offset) {
        return switch (Integer.signum(offset)) {
            case 1 -> CalendarDays.day(days.end().plusDays(offset));
            case -1 -> CalendarDays.day(days.start().plusDays(offset));
            default -> days;
        };
    }

    /** volgende week (op) donderdag. */
    private TimePeriod weekdayOf(TimePeriod week) {
        int mark = cursor.at();
        cursor.skip("op");
        boolean date = cursor.token(cursor.at() + 1).isNumber()
                || cursor.token(cursor.at() + 2).isNumber();
        Optional<Entry> weekday =
                date && !cursor.token(cursor.at() + 1).is(",") ? Optional.empty() : cursor.take(Kind.WEEKDAY);
        if (weekday.isEmpty()) {
            cursor.moveTo(mark);
            return week;
        }
        DayOfWeek day = DayOfWeek.of(weekday.get().number());
        return week.map(
                days -> Optional.of(CalendarDays.day(days.start().with(nextOrSame(day)))), Shape.of(Granularity.DAY));
    }

    /** volgend jaar (in) maart, vorig jaar zomer. */
    private TimePeriod monthOf(TimeYear year) {
        int mark = cursor.at();
        cursor.skip("in");
        Optional<TimePeriod> inside = cursor.take(Kind.MONTH)
                .<TimePeriod>map(entry -> TimePeriod.month(entry.number()).in(year))
                .or(() -> cursor.take(Kind.SEASON)
                        .map(entry -> season(entry.number()).in(year)));
        if (inside.isEmpty()) {
            cursor.moveTo(mark);
        }
        return inside.orElse(TimePeriod.year(year));
    }

    private static TimePeriod nearSeason(int firstMonth, int direction) {
        boolean sameYear = direction == 0 && firstMonth != 12;
        return season(firstMonth)
                .in(sameYear ? new TimeYear.Offset(0) : new TimeYear.Open(direction, Optional.empty()));
    }

    private Optional<TimePeriod> nearDates(int direction) {
        List<TimeReading> dates = days.dates(false);
        return dates.size() == 1 && dates.getFirst().period() instanceof Yearly date
                ? Optional.of(directed(date, direction))
                : Optional.empty();
    }

    private static Yearly directed(Yearly date, int direction) {
        return date.year() instanceof TimeYear.Open open ? date.in(new TimeYear.Open(direction, open.weekday())) : date;
    }

    private Optional<TimePeriod> nearMonth(int direction) {
        return cursor.take(Kind.MONTH).map(entry -> directed(TimePeriod.month(entry.number()), direction));
    }

    private Optional<TimePeriod> nearFeast(int direction) {
        return cursor.take(Kind.FEAST).map(entry -> {
            TimeFeast feast = feasts.get(entry.number());
            return new Yearly(
                    year -> Optional.of(feast.in(year)),
                    new TimeYear.Open(direction, Optional.empty()),
                    Shape.of(feast.granularity()));
        });
    }

    /** die maand, diezelfde dag, de daaropvolgende week, dat najaar. */
    private Optional<TimePeriod> same() {
        Optional<Entry> same = cursor.take(Kind.SAME);
        if (same.isEmpty()) {
            return Optional.empty();
        }
        int offset = same.get().number();
        return cursor.take(Kind.UNIT)
                .<TimePeriod>map(entry -> named(CalendarUnit.valueOf(entry.value()), offset))
                .or(() -> cursor.skip("datum") || cursor.skip("data")
                        ? Optional.of(named(CalendarUnit.DAY, offset))
                        : Optional.empty())
                .or(() -> cursor.take(Kind.SEASON)
                        .map(entry -> season(entry.number()).in(new TimeYear.Named(offset))));
    }

    private static TimePeriod named(CalendarUnit unit, int offset) {
        return new Anchored(
                context -> unit == CalendarUnit.DAY
                        ? context.lastDay().map(days -> dayBeside(days, offset))
                        : context.last().map(days -> unit.from(days.start(), offset)),
                Shape.of(unit.granularity()));
    }

    /** de dag erna, de week daarop, het jaar daarvoor, daags tevoren. */
    private Optional<TimePeriod> after() {
        Optional<Entry> daags = cursor.take(Kind.DAAGS);
        if (daags.isPresent()) {
            return daags.map(entry -> named(CalendarUnit.DAY, entry.number()));
        }
        return cursor.take(Kind.UNIT)
                .flatMap(unit -> cursor.take(Kind.AFTER)
                        .map(entry -> named(CalendarUnit.valueOf(unit.value()), entry.number())));
    }

    /** een jaar geleden, een dag later, twee dagen eerder; "later dan" compares and is none. */
    private Optional<TimePeriod> shifted() {
        return durations.amount().flatMap(amount -> {
            if (cursor.skip(Kind.GELEDEN)) {
                return Optional.of(new Anchored(
                        context -> context.letterDate().map(date -> CalendarDays.day(date.minus(amount.period()))),
                        Shape.about(Granularity.DAY)));
            }
            Optional<Entry> after = cursor.take(Kind.AFTER);
            return cursor.token().is("dan") ? Optional.empty() : after.map(entry -> moved(amount, entry.number()));
        });
    }

    private static TimePeriod moved(DurationGrammar.Amount amount, int direction) {
        boolean day = amount.unit() == CalendarUnit.DAY;
        return new Anchored(
                context -> day
                        ? context.lastDay().map(days -> dayBeside(days, amount.period(), direction))
                        : context.last().map(days -> days.plus(amount.period().multipliedBy(direction))),
                Shape.of(Granularity.DAY));
    }

    /** So long after the last of some days, or before the first. */
    private static CalendarDays dayBeside(CalendarDays days, Period length, int direction) {
        return CalendarDays.day(
                direction < 0 ? days.start().minus(length) : days.end().plus(length));
    }

    /** dinsdag, dinsdag jl., donderdag volgende week. */
    private Optional<TimePeriod> weekday() {
        Optional<Entry> weekday = cursor.take(Kind.WEEKDAY);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(weekday.get().number());
        int mark = cursor.at();
        Optional<Entry> relative = cursor.take(Kind.RELATIVE);
        if (relative.isPresent()
                && cursor.take(Kind.UNIT)
                        .filter(unit -> unit.value().equals("WEEK"))
                        .isPresent()) {
            return Optional.of(unit(CalendarUnit.WEEK, relative.get().number())
                    .map(
                            days -> Optional.of(CalendarDays.day(days.start().with(nextOrSame(day)))),
                            Shape.of(Granularity.DAY)));
        }
        cursor.moveTo(mark);
        return Optional.of(weekday(day, new TimeYearGrammar(cursor).suffix().orElse(0)));
    }

    private static TimePeriod weekday(DayOfWeek day, int direction) {
        return new Anchored(
                context -> context.letterDate()
                        .map(date -> CalendarDays.day(date.with(
                                direction < 0 || (direction == 0 && context.tense() == TimeTense.PAST)
                                        ? previous(day)
                                        : next(day)))),
                Shape.of(Granularity.DAY));
    }

    /** heden, gisteren, overmorgen; not in "tot op heden", "vandaag de dag". */
    private Optional<TimePeriod> deictic() {
        TimeToken before = cursor.token(cursor.at() - 1);
        boolean idiom = cursor.token().is("heden") && (before.is("op") || before.is("tot"));
        return idiom
                ? Optional.empty()
                : cursor.take(Kind.DEICTIC)
                        .filter(entry -> !(cursor.token().is("de")
                                && cursor.token(cursor.at() + 1).is("dag")))
                        .filter(entry -> !cursor.token().is("ten"))
                        .map(entry -> new Anchored(
                                context -> context.letterDate()
                                        .map(date -> CalendarDays.day(date.plusDays(entry.number()))),
                                Shape.of(Granularity.DAY)));
    }

    /** "De Raad besloot toen": the moment named last; not the conjunction "toen de inval begon", nor "de toen geldende". */
    private Optional<TimePeriod> then() {
        TimeToken before = cursor.token(cursor.at() - 1);
        boolean adverb = before.isWord()
                && !before.capital()
                && !THEN_FOLLOWS_NOT.contains(before.word())
                && cursor.skip(Kind.THEN);
        return adverb
                ? Optional.of(new Anchored(
                        context -> context.lastDay()
                                .filter(days -> context.letterDate()
                                        .filter(days.end()::isBefore)
                                        .isPresent()),
                        Shape.of(Granularity.DAY)))
                : Optional.empty();
    }
}
