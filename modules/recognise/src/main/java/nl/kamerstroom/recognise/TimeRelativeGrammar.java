package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads what hangs on the letter's date: volgende week, later deze maand, afgelopen zomer, een jaar geleden. */
final class TimeRelativeGrammar {

    private final TimeCursor cursor;
    private final List<TimeFeast> feasts;
    private final TimeDayGrammar days;
    private final DurationGrammar durations;
    private final TimeWeekdayGrammar weekdays;
    private final TimeAnaphoraGrammar anaphora;

    TimeRelativeGrammar(TimeCursor cursor, List<TimeFeast> feasts) {
        this.cursor = cursor;
        this.feasts = feasts;
        this.days = new TimeDayGrammar(cursor);
        this.durations = new DurationGrammar(cursor);
        this.weekdays = new TimeWeekdayGrammar(cursor);
        this.anaphora = new TimeAnaphoraGrammar(cursor);
    }

    Optional<TimePeriod> relative() {
        return cursor.attempt(this::rest)
                .or(() -> cursor.attempt(this::stretch))
                .or(() -> cursor.attempt(this::near))
                .or(anaphora::anaphor)
                .or(weekdays::weekday)
                .or(() -> cursor.attempt(this::ago))
                .or(() -> cursor.attempt(this::deictic));
    }

    /** The unit of the calendar that lies so many after the letter's. */
    static TimePeriod unit(CalendarUnit unit, int offset) {
        return unit == CalendarUnit.YEAR
                ? TimePeriod.year(new TimeYear.Offset(offset))
                : new Anchored(
                        context -> context.letterDate().map(date -> unit.from(date, offset)),
                        Shape.of(unit.granularity()));
    }

    /** later deze maand, eerder dit jaar: what remains or is gone; later in mei, later die maand: the whole. */
    private Optional<TimePeriod> rest() {
        Optional<Entry> rest = cursor.take(Kind.REST);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> here = cursor.peek(Kind.RELATIVE).filter(entry -> entry.number() == 0);
        Optional<TimePeriod> whole = near().or(anaphora::same);
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
                .or(() -> first == 0 ? Optional.empty() : directed(first));
    }

    /** komende dinsdag, afgelopen maart: what "deze" and "dit" do not go before. */
    private Optional<TimePeriod> directed(int direction) {
        return nearDates(direction)
                .or(() -> weekdays.near(direction))
                .or(() -> nearMonth(direction))
                .or(() -> nearFeast(direction));
    }

    private TimePeriod units(CalendarUnit unit, int first, int last) {
        if (unit == CalendarUnit.DAY) {
            return TimeAnaphoraGrammar.named(unit, first);
        }
        if (first != last) {
            return new TimePeriod.Between(unit(unit, first), unit(unit, last), true);
        }
        return switch (unit) {
            case WEEK -> weekdays.of(unit(unit, first));
            case YEAR -> monthOf(new TimeYear.Offset(first));
            case DAY, WEEKEND, MONTH, QUARTER, HALF_YEAR, PARLIAMENTARY_YEAR, SCHOOL_YEAR -> unit(unit, first);
        };
    }

    /** volgend jaar (in) maart, vorig jaar zomer. */
    private TimePeriod monthOf(TimeYear year) {
        int mark = cursor.at();
        cursor.skip("in");
        Optional<TimePeriod> inside = cursor.take(Kind.MONTH)
                .<TimePeriod>map(entry -> TimePeriod.month(entry.number()).in(year))
                .or(() -> cursor.take(Kind.SEASON)
                        .map(entry -> TimePeriod.season(entry.number()).in(year)));
        if (inside.isEmpty()) {
            cursor.moveTo(mark);
        }
        return inside.orElse(TimePeriod.year(year));
    }

    private static TimePeriod nearSeason(int firstMonth, int direction) {
        boolean sameYear = direction == 0 && firstMonth != 12;
        return TimePeriod.season(firstMonth)
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
        return cursor.take(Kind.FEAST).map(entry -> directed(TimePeriod.feast(feasts.get(entry.number())), direction));
    }

    /** een jaar geleden. */
    private Optional<TimePeriod> ago() {
        return durations
                .amount()
                .filter(amount -> cursor.skip(Kind.GELEDEN))
                .map(amount -> new Anchored(
                        context -> context.letterDate().map(date -> CalendarDays.day(date.minus(amount.period()))),
                        Shape.about(Granularity.DAY)));
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
}
