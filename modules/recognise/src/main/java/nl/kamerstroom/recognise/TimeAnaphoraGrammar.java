package nl.kamerstroom.recognise;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.recognise.DurationGrammar.Amount;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Anchored;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;

/** Reads what hangs on the moment named before: die maand, een dag later, de week daarop, toen. */
final class TimeAnaphoraGrammar {

    /** How many tokens back the name of an event may stand. */
    private static final int REACH = 150;

    /** "de toen geldende", "sinds toen", "en toen": no adverb that points at a moment. */
    private static final Set<String> THEN_FOLLOWS_NOT = Set.of(
            "de", "het", "een", "en", "maar", "of", "dan", "als", "van", "tot", "sinds", "vanaf", "juist", "net",
            "pas");

    private static final Set<String> ARTICLES = Set.of("de", "het", "die", "deze", "dat", "dit");

    private final TimeCursor cursor;
    private final DurationGrammar durations;

    TimeAnaphoraGrammar(TimeCursor cursor) {
        this.cursor = cursor;
        this.durations = new DurationGrammar(cursor);
    }

    Optional<TimePeriod> anaphor() {
        return cursor.attempt(this::same)
                .or(() -> cursor.attempt(this::after))
                .or(() -> cursor.attempt(this::shifted))
                .or(() -> cursor.attempt(this::beside))
                .or(() -> cursor.attempt(this::then));
    }

    /** die maand, diezelfde dag, de daaropvolgende week, dat najaar. */
    Optional<TimePeriod> same() {
        return cursor.take(Kind.SAME).flatMap(entry -> named(entry.number()));
    }

    /** The unit around what was named last, or so many after it; of days the day itself, or the one beside it. */
    static TimePeriod named(CalendarUnit unit, int offset) {
        return new Anchored(
                context -> unit == CalendarUnit.DAY
                        ? context.lastDay()
                                .map(days -> offset == 0 ? days : days.beside(Period.ofDays(Math.abs(offset)), offset))
                        : context.last().map(days -> unit.from(days.start(), offset)),
                Shape.of(unit.granularity()));
    }

    private Optional<TimePeriod> named(int offset) {
        if (cursor.skip("datum") || cursor.skip("data")) {
            return Optional.of(named(CalendarUnit.DAY, offset));
        }
        return cursor.take(Kind.UNIT)
                .map(entry -> named(CalendarUnit.valueOf(entry.value()), offset))
                .or(() -> cursor.take(Kind.SEASON)
                        .map(entry -> TimePeriod.season(entry.number()).in(new TimeYear.Named(offset))));
    }

    /** de dag erna, de week daarop, het jaar daarvoor, daags tevoren. */
    private Optional<TimePeriod> after() {
        Optional<Entry> daags = cursor.take(Kind.DAAGS);
        return daags.isPresent()
                ? daags.map(entry -> named(CalendarUnit.DAY, entry.number()))
                : cursor.take(Kind.UNIT)
                        .flatMap(unit -> cursor.take(Kind.AFTER)
                                .map(entry -> named(CalendarUnit.valueOf(unit.value()), entry.number())));
    }

    /** een dag later, twee dagen eerder; "later dan" compares and is none. */
    private Optional<TimePeriod> shifted() {
        return durations
                .amount()
                .flatMap(amount -> cursor.take(Kind.AFTER).map(entry -> moved(amount, entry.number())))
                .filter(moved -> !cursor.token().is("dan"));
    }

    private static TimePeriod moved(Amount amount, int direction) {
        boolean day = amount.unit() == CalendarUnit.DAY;
        return new Anchored(
                context -> day
                        ? context.lastDay().map(days -> days.beside(amount.period(), direction))
                        : context.last().map(days -> days.plus(amount.period().multipliedBy(direction))),
                Shape.of(Granularity.DAY));
    }

    /**
     * "een dag na de top": where the top was named before, with its date, the day after it. Where it is named here for
     * the first time, in a sentence that gave a date ("de Energieraad is op 8 december; een dag voor de NAVO-raad"), the
     * words date the top itself.
     */
    private Optional<TimePeriod> beside() {
        Optional<Amount> amount = durations.amount();
        boolean before = cursor.token().is("voor") || cursor.token().is("vóór");
        boolean event = ARTICLES.contains(cursor.token(cursor.at() + 1).word());
        if (amount.isEmpty() || !event || !(before || cursor.token().is("na"))) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        boolean known = cursor.seen(cursor.token(cursor.at() + 1).word(), cursor.at(), REACH);
        boolean dated = cursor.sentenceNames(Kind.MONTH, cursor.at(), REACH);
        return known || dated ? Optional.of(moved(amount.get(), before == known ? -1 : 1)) : Optional.empty();
    }

    /** "De Raad besloot toen": the moment named last; not the conjunction "toen de inval begon". */
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
