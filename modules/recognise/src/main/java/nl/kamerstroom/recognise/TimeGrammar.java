package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Between;
import nl.kamerstroom.recognise.TimePeriod.Shape;

/** Reads whole mentions of time: bounds, ranges and enumerations of periods, with the hour behind them. */
final class TimeGrammar {

    private static final int MOST_JOINED = 12;
    private static final int DEEPEST_BOUND = 2;
    private static final Pattern SPREAD = Pattern.compile("(?:ver|ge)(?:deeld|spreid)e?");

    private final TimeCursor cursor;
    private final TimeDayGrammar days;
    private final TimePeriodGrammar periods;
    private final TimeHourGrammar hours;
    private final DurationGrammar durations;

    TimeGrammar(TimeCursor cursor, List<TimeFeast> feasts) {
        this.cursor = cursor;
        this.days = new TimeDayGrammar(cursor);
        this.periods = new TimePeriodGrammar(cursor, feasts);
        this.hours = new TimeHourGrammar(cursor);
        this.durations = new DurationGrammar(cursor);
    }

    /** The mention at the cursor, or nothing; more than one where an enumeration names several moments. */
    List<TimeReading> mention() {
        int mark = cursor.at();
        List<TimeReading> readings = unbounded();
        if (readings.isEmpty()) {
            cursor.moveTo(mark);
            readings = bounded(0);
        }
        if (readings.isEmpty()) {
            cursor.moveTo(mark);
            return readings;
        }
        return onwards(withHour(readings));
    }

    private List<TimeReading> unbounded() {
        List<TimeReading> readings = new ArrayList<>(simple());
        int mark = cursor.at();
        while (!readings.isEmpty() && readings.size() < MOST_JOINED) {
            boolean more = cursor.skipJoint();
            List<TimeReading> next = more ? continued(readings.getLast()) : List.of();
            if (next.isEmpty()) {
                break;
            }
            next.forEach(reading -> readings.add(reading.asJoined()));
            mark = cursor.at();
        }
        cursor.moveTo(readings.isEmpty() ? cursor.at() : mark);
        return readings;
    }

    /** What may follow "en": another period of the same kind; a comma alone joins only days, years and parts ("eind mei, begin juni"). */
    private List<TimeReading> continued(TimeReading before) {
        boolean comma = cursor.token(cursor.at() - 1).is(",");
        boolean numbers =
                cursor.token(before.from()).isNumber() && cursor.token().isNumber();
        boolean parts = cursor.peekAt(Kind.PART, before.from()).isPresent()
                && cursor.peek(Kind.PART).isPresent();
        if (comma && !numbers && !parts) {
            return List.of();
        }
        return cursor.token().looksLikeYear() ? year() : simple();
    }

    /** A year behind another, which needs no preposition of its own; or a range from it. */
    private List<TimeReading> year() {
        int from = cursor.at();
        boolean behindYear = cursor.token(from - 2).looksLikeYear();
        boolean counts = cursor.peekAt(Kind.COUNTED, from + 1).isPresent();
        return behindYear && !counts
                ? new TimeYearGrammar(cursor)
                                .number()
                                .map(year -> range(from, TimePeriod.year(year), false))
                                .map(period -> TimeReading.of(from, cursor.at(), period))
                                .stream()
                                .toList()
                : List.of();
    }

    /** A period, or a range of two. */
    private List<TimeReading> simple() {
        int from = cursor.at();
        if (!cursor.token().opensPeriod()) {
            return List.of();
        }
        boolean night = cursor.skip(Kind.NIGHT);
        List<TimeReading> dates = days.dates(night);
        if (dates.size() > 1) {
            return dates;
        }
        Optional<TimePeriod> first = dates.isEmpty()
                ? days.numeric().or(periods::period)
                : Optional.of(dates.getFirst().period());
        if (first.isEmpty()) {
            cursor.moveTo(from);
            return List.of();
        }
        TimePeriod period = range(from, first.get(), night);
        return List.of(TimeReading.of(from, cursor.at(), period));
    }

    private TimePeriod range(int from, TimePeriod first, boolean night) {
        int mark = cursor.at();
        boolean among = cursor.token(from - 1).is("tussen") && cursor.skip("en");
        Optional<Entry> connect = among ? Optional.empty() : cursor.take(Kind.CONNECT);
        boolean upTo =
                connect.filter(entry -> !"EXCLUSIVE".equals(entry.value())).isPresent();
        if (among || connect.isPresent() || (night && cursor.skip("op"))) {
            boolean dash = cursor.token(cursor.at() - 1).isMark();
            while (!dash && cursor.skip(Kind.FILLER)) {
                // "tot en met het einde van", "tot in de zomer"
            }
            Optional<TimePeriod> last = end();
            if (last.isPresent()) {
                return new Between(first, last.get(), among || upTo || connect.isEmpty());
            }
        }
        cursor.moveTo(mark);
        return first;
    }

    private Optional<TimePeriod> end() {
        List<TimeReading> dates = days.dates(false);
        if (dates.size() == 1) {
            return Optional.of(dates.getFirst().period());
        }
        return dates.isEmpty()
                ? days.numeric()
                        .or(periods::period)
                        .or(() -> new TimeYearGrammar(cursor).number().map(TimePeriod::year))
                : Optional.empty();
    }

    private List<TimeReading> bounded(int depth) {
        int from = cursor.at();
        if (cursor.skip(Kind.OPEN_END)) {
            TimePeriod any = TimePeriod.date(LocalDate.EPOCH).map(Optional::of, Shape.of(Granularity.PERIOD));
            return List.of(TimeReading.of(from, cursor.at(), any).bounded(from, TimeBound.OPEN));
        }
        Optional<TimeReading> offset = within(from).or(() -> over(from));
        if (offset.isPresent()) {
            return List.of(offset.get());
        }
        cursor.moveTo(from);
        Optional<Entry> bound = depth < DEEPEST_BOUND ? cursor.take(Kind.BOUND) : Optional.empty();
        return bound.isEmpty()
                ? List.of()
                : bounded(from, TimeBound.valueOf(bound.get().value()), depth);
    }

    private List<TimeReading> bounded(int from, TimeBound bound, int depth) {
        int mark = cursor.at();
        while (cursor.skip(Kind.FILLER)) {
            // "uiterlijk op", "voor het", "vanaf circa"
        }
        List<TimeReading> readings = unbounded();
        if (readings.isEmpty()) {
            cursor.moveTo(mark);
            return bounded(depth + 1).stream()
                    .map(reading -> reading.bounded(from, reading.bound()))
                    .toList();
        }
        if (readings.getFirst().period() instanceof Between && (bound == TimeBound.FROM || bound == TimeBound.SINCE)) {
            return List.of(readings.getFirst().bounded(from, TimeBound.AT));
        }
        return readings.stream()
                .map(reading -> reading.bounded(reading.joined() ? reading.from() : from, bound))
                .toList();
    }

    /** binnen drie maanden: a deadline counted from the letter, or from a date behind "na". */
    private Optional<TimeReading> within(int from) {
        Optional<DurationGrammar.Amount> amount = cursor.skip(Kind.WITHIN) ? durations.amount() : Optional.empty();
        if (amount.isEmpty()) {
            cursor.moveTo(from);
            return Optional.empty();
        }
        int to = cursor.at();
        if (cursor.token().is("na")) {
            return withinAfter(from, amount.get());
        }
        return Optional.of(TimeReading.of(from, to, hence(amount.get())).bounded(from, TimeBound.UNTIL_INCLUSIVE));
    }

    private Optional<TimeReading> withinAfter(int from, DurationGrammar.Amount amount) {
        cursor.skip("na");
        return end().map(start -> TimeReading.of(
                        from,
                        cursor.at(),
                        start.map(
                                days -> Optional.of(CalendarDays.day(days.end().plus(amount.period()))),
                                Shape.of(Granularity.DAY)))
                .bounded(from, TimeBound.UNTIL_INCLUSIVE));
    }

    /** over twee weken: a day counted from the letter; not "over twee jaar verdeeld". */
    private Optional<TimeReading> over(int from) {
        Optional<DurationGrammar.Amount> amount = cursor.skip(Kind.HENCE) ? durations.amount() : Optional.empty();
        if (amount.isEmpty() || SPREAD.matcher(cursor.token().word()).matches()) {
            cursor.moveTo(from);
            return Optional.empty();
        }
        return Optional.of(TimeReading.of(from, cursor.at(), hence(amount.get())));
    }

    private static TimePeriod hence(DurationGrammar.Amount amount) {
        return new Anchored(
                context -> context.letterDate().map(date -> CalendarDays.day(date.plus(amount.period()))),
                Shape.about(Granularity.DAY));
    }

    private List<TimeReading> withHour(List<TimeReading> readings) {
        TimeReading last = readings.getLast();
        Optional<LocalTime> hour =
                last.period().shape().granularity() == Granularity.DAY ? hours.hour() : Optional.empty();
        if (hour.isEmpty()) {
            return readings;
        }
        List<TimeReading> result = new ArrayList<>(readings);
        result.set(result.size() - 1, last.at(cursor.at(), hour.get()));
        return result;
    }

    /** 2023 en verder, 2024 e.v. */
    private List<TimeReading> onwards(List<TimeReading> readings) {
        TimeReading last = readings.getLast();
        boolean open = last.period().shape().granularity() == Granularity.YEAR && cursor.skip(Kind.ONWARDS);
        if (!open) {
            return readings;
        }
        List<TimeReading> result = new ArrayList<>(readings);
        result.set(result.size() - 1, last.openUpTo(cursor.at()));
        return result;
    }
}
