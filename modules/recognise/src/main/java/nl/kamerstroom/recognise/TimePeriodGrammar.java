package nl.kamerstroom.recognise;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads periods of the calendar, and parts of them: maart 2022, medio 2023, het derde kwartaal, de tweede week van april. */
final class TimePeriodGrammar {

    /** How many tokens back the first of two years may stand. */
    private static final int REACH = 12;

    /** How deep parts may be parts of parts: het eind van de tweede helft van 2023. */
    private static final int DEEPEST = 3;

    private final TimeCursor cursor;
    private final List<TimeFeast> feasts;
    private final TimeYearGrammar years;
    private final TimeDayGrammar days;
    private final TimeOrdinalGrammar ordinals;
    private final TimeRelativeGrammar relatives;
    private int depth;

    TimePeriodGrammar(TimeCursor cursor, List<TimeFeast> feasts) {
        this.cursor = cursor;
        this.feasts = feasts;
        this.years = new TimeYearGrammar(cursor);
        this.days = new TimeDayGrammar(cursor);
        this.ordinals = new TimeOrdinalGrammar(cursor, this::whole);
        this.relatives = new TimeRelativeGrammar(cursor, feasts);
    }

    Optional<TimePeriod> period() {
        return cursor.attempt(this::part)
                .or(() -> cursor.attempt(ordinals::ordinal))
                .or(() -> cursor.attempt(this::around))
                .or(() -> base(false));
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
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        depth++;
        Optional<TimePeriod> found = cursor.attempt(this::partitioned);
        depth--;
        return found;
    }

    private Optional<TimePeriod> partitioned() {
        cursor.skip("van");
        boolean article = cursor.skip("de") || cursor.skip("het");
        return base(true)
                .or(() -> article
                        ? cursor.take(Kind.UNIT)
                                .map(unit -> TimeRelativeGrammar.unit(CalendarUnit.valueOf(unit.value()), 0))
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
                .or(() -> cursor.attempt(this::around))
                .or(() -> partOf ? cursor.attempt(ordinals::ordinal) : Optional.empty())
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
            return TimePeriod.season(entry.number()).in(year);
        });
    }

    private Optional<TimePeriod> feast() {
        return cursor.take(Kind.FEAST)
                .map(entry -> TimePeriod.feast(feasts.get(entry.number())).in(years.year()));
    }

    private Optional<TimePeriod> shortQuarter() {
        Optional<Entry> quarter = cursor.take(Kind.QUARTER);
        if (quarter.isPresent()) {
            cursor.skip("-");
            return quarter.map(entry -> ordinals.quarter(entry.number(), entry.number()));
        }
        return cursor.take(Kind.HALF_YEAR).map(entry -> ordinals.halfYear(entry.number()));
    }

    private Optional<TimePeriod> year(boolean partOf) {
        boolean opened = partOf || opensYear();
        boolean counts = cursor.peekAt(Kind.COUNTED, cursor.at() + 1).isPresent();
        return opened && !counts ? years.number().map(TimePeriod::year) : Optional.empty();
    }

    private boolean opensYear() {
        return opensYear(cursor.at()) || cell() || bracketed() || enumerated();
    }

    /** Whether the word before an index announces a year; a bare number is none. */
    private boolean opensYear(int index) {
        TimeToken before = cursor.token(index - 1);
        boolean word = before.entries().stream()
                .anyMatch(entry ->
                        entry.kind() == Kind.YEAR_OPENER && entry.words().size() == 1);
        return word
                || before.word().endsWith("periode")
                || before.word().endsWith("jaren")
                || (before.is("met") && cursor.token(index - 2).is("en"));
    }

    /** A year that is all that a table's cell holds: the header of a column or a row. */
    private boolean cell() {
        TimeToken before = cursor.token(cursor.at() - 1);
        TimeToken after = cursor.token(cursor.at() + 1);
        boolean rowHead = before.equals(TimeToken.NONE) && after.is("\t");
        boolean column = before.is("\t") && (after.is("\t") || after.equals(TimeToken.NONE));
        return rowHead || column;
    }

    /** "€ 3 miljoen (2022)", not "resolutie 2406 (2018)". */
    private boolean bracketed() {
        return cursor.token(cursor.at() - 1).is("(")
                && cursor.token(cursor.at() + 1).is(")")
                && cursor.peekAt(Kind.COUNTED, cursor.at() - 2).isPresent();
    }

    /** "in 2022 (€ 3 miljoen) en 2023 (€ 4 miljoen)". */
    private boolean enumerated() {
        boolean joined = cursor.token(cursor.at() - 1).is("en");
        for (int i = cursor.at() - 2;
                joined && i > cursor.at() - REACH && !cursor.token(i).is(".");
                i--) {
            if (cursor.token(i).looksLikeYear()) {
                return opensYear(i);
            }
        }
        return false;
    }
}
