package nl.kamerstroom.recognise;

import java.time.Period;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;

/** Reads lengths of time: zes maanden, een half jaar, twee jaar en zes maanden. */
final class DurationGrammar {

    /**
     * A length of time.
     *
     * @param period the length
     * @param unit in which the words count
     * @param article whether its number is "een", which may be no more than an article
     */
    record Amount(Period period, CalendarUnit unit, boolean article) {}

    private final TimeCursor cursor;

    DurationGrammar(TimeCursor cursor) {
        this.cursor = cursor;
    }

    Optional<Amount> amount() {
        int mark = cursor.at();
        Optional<Amount> amount = halves().or(this::counted);
        if (amount.isEmpty()) {
            cursor.moveTo(mark);
        }
        return amount.map(this::andMore);
    }

    /** Half a year is six months; half a month has no length in months and is not read. */
    private Optional<Amount> halves() {
        int mark = cursor.at();
        Optional<Entry> half = cursor.take(Kind.HALF);
        if (half.isPresent() && unit().filter(unit -> unit == CalendarUnit.YEAR).isPresent()) {
            return Optional.of(new Amount(Period.ofMonths(half.get().number()), CalendarUnit.YEAR, false));
        }
        cursor.moveTo(mark);
        return Optional.empty();
    }

    private Optional<Amount> counted() {
        boolean article = cursor.token().is("een");
        int count = count();
        if (count <= 0) {
            return Optional.empty();
        }
        boolean half = andHalf();
        return unit().map(unit -> new Amount(length(count, half, unit), unit, article));
    }

    /** "twee en een half" jaar. */
    private boolean andHalf() {
        int mark = cursor.at();
        cursor.skip("en");
        cursor.skip("een");
        boolean half = cursor.at() > mark && cursor.skip("half");
        if (!half) {
            cursor.moveTo(mark);
        }
        return half;
    }

    private static Period length(int count, boolean half, CalendarUnit unit) {
        return half && unit == CalendarUnit.YEAR ? Period.ofMonths(12 * count + 6) : unit.times(count);
    }

    private int count() {
        Optional<Entry> numeral = cursor.take(Kind.NUMERAL);
        if (numeral.isPresent()) {
            return numeral.get().number();
        }
        TimeToken token = cursor.token();
        if (token.isNumber() && !token.looksLikeYear()) {
            cursor.moveTo(cursor.at() + 1);
            return token.number();
        }
        return 0;
    }

    private Optional<CalendarUnit> unit() {
        return cursor.take(Kind.UNITS)
                .or(() -> cursor.take(Kind.UNIT))
                .map(entry -> CalendarUnit.valueOf(entry.value()));
    }

    /** "twee jaar en zes maanden": smaller units may follow. */
    private Amount andMore(Amount amount) {
        int mark = cursor.at();
        if (amount.unit() == CalendarUnit.YEAR && cursor.skip("en")) {
            Optional<Amount> more = counted().filter(other -> other.unit() == CalendarUnit.MONTH);
            if (more.isPresent()) {
                return new Amount(amount.period().plus(more.get().period()), amount.unit(), false);
            }
        }
        cursor.moveTo(mark);
        return amount;
    }
}
