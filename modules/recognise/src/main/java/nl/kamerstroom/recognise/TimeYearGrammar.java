package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;

/** Reads the year behind a date, a month or a season: 2022, '22, van dit jaar, jl., a.s. */
final class TimeYearGrammar {

    private final TimeCursor cursor;

    TimeYearGrammar(TimeCursor cursor) {
        this.cursor = cursor;
    }

    /** The year that follows, or an open one. */
    TimeYear year() {
        TimeYear year = stated().orElse(TimeYear.OPEN);
        Optional<Integer> direction = suffix();
        return year.equals(TimeYear.OPEN) && direction.isPresent()
                ? new TimeYear.Open(direction.get(), Optional.empty())
                : year;
    }

    Optional<TimeYear> stated() {
        int mark = cursor.at();
        boolean of = cursor.skip("van") || cursor.skip("in");
        boolean article = of && cursor.skip("het");
        boolean word = cursor.skip("jaar");
        Optional<TimeYear> year = number().or(this::shortNumber);
        if (year.isEmpty() && article && word) {
            return Optional.of(new TimeYear.Offset(0));
        }
        if (year.isEmpty() && !word) {
            year = relative();
        }
        if (year.isEmpty()) {
            cursor.moveTo(mark);
        }
        return year;
    }

    /** Four digits; not where a stroke and digits follow, as in 2014/512. */
    Optional<TimeYear> number() {
        TimeToken token = cursor.token();
        TimeToken next = cursor.token(cursor.at() + 1);
        boolean year = token.looksLikeYear() && !(next.is("/") && next.glued() && !slashYear());
        if (!year) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        return Optional.of(new TimeYear.Given(token.number()));
    }

    /** jl. looks back, a.s. ahead. */
    Optional<Integer> suffix() {
        Optional<Entry> suffix = cursor.take(Kind.SUFFIX);
        boolean abbreviated =
                suffix.filter(entry -> entry.words().getFirst().length() == 2).isPresent();
        if (abbreviated && cursor.token().is(".") && cursor.token().glued()) {
            cursor.moveTo(cursor.at() + 1);
        }
        return suffix.map(Entry::number);
    }

    private boolean slashYear() {
        TimeToken other = cursor.token(cursor.at() + 2);
        return other.looksLikeYear() && other.number() == cursor.token().number() + 1;
    }

    private Optional<TimeYear> shortNumber() {
        String word = cursor.token().word();
        if (word.length() == 3
                && word.charAt(0) == '\''
                && Character.isDigit(word.charAt(1))
                && Character.isDigit(word.charAt(2))) {
            cursor.moveTo(cursor.at() + 1);
            return Optional.of(new TimeYear.Given(2000 + Integer.parseInt(word.substring(1))));
        }
        return Optional.empty();
    }

    private Optional<TimeYear> relative() {
        int mark = cursor.at();
        Optional<Entry> relative = cursor.take(Kind.RELATIVE);
        Optional<Entry> same = relative.isPresent() ? Optional.empty() : cursor.take(Kind.SAME);
        if (cursor.take(Kind.UNIT).filter(unit -> unit.value().equals("YEAR")).isPresent()) {
            return relative.<TimeYear>map(entry -> new TimeYear.Offset(entry.number()))
                    .or(() -> same.map(entry -> new TimeYear.Named(entry.number())));
        }
        cursor.moveTo(mark);
        return Optional.empty();
    }
}
