package nl.kamerstroom.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.recognise.TimePeriod.Shape;
import nl.kamerstroom.recognise.TimePeriod.TimeYear;
import nl.kamerstroom.recognise.TimePeriod.Yearly;

/** Reads days of a month: 16 maart 2022, dinsdag 8 en woensdag 9 juni, 14 t/m 18 maart, 16-03-2022. */
final class TimeDayGrammar {

    private static final int MOST_DAYS = 12;

    private record Days(int from, int to, int first, int last, Optional<DayOfWeek> weekday) {}

    private final TimeCursor cursor;
    private final TimeYearGrammar years;

    TimeDayGrammar(TimeCursor cursor) {
        this.cursor = cursor;
        this.years = new TimeYearGrammar(cursor);
    }

    /** Dates of one month; days that follow one another are one reading, others are readings of their own. */
    List<TimeReading> dates(boolean night) {
        int mark = cursor.at();
        List<Days> days = list(night);
        Optional<Integer> month = days.isEmpty() ? Optional.empty() : month();
        if (month.isEmpty()) {
            cursor.moveTo(mark);
            return List.of();
        }
        TimeYear year = years.year();
        return readings(days, month.get(), year);
    }

    /** The number of a month, by its name or its abbreviation. */
    Optional<Integer> month() {
        Optional<Entry> month = cursor.take(Kind.MONTH).or(() -> cursor.take(Kind.MONTH_SHORT));
        if (month.filter(entry -> entry.kind() == Kind.MONTH_SHORT).isPresent()
                && cursor.token().is(".")
                && cursor.token().glued()) {
            cursor.moveTo(cursor.at() + 1);
        }
        return month.map(Entry::number);
    }

    /** 16-03-2022, 16/3/22, 16.03.2022, 2022-03-16. */
    Optional<TimePeriod> numeric() {
        TimeToken first = cursor.token();
        if (!first.beginsWithDigit()) {
            return Optional.empty();
        }
        String[] parts = first.word().split("\\.", -1);
        if (parts.length == 3 && parts[2].length() == 4) {
            return date(parts[0], parts[1], parts[2], 1);
        }
        TimeToken mark = cursor.token(cursor.at() + 1);
        TimeToken middle = cursor.token(cursor.at() + 2);
        TimeToken last = cursor.token(cursor.at() + 4);
        boolean parted = mark.is("-") || mark.is("/");
        boolean whole =
                first.isNumber() && parted && cursor.token(cursor.at() + 3).is(mark.word());
        for (int i = 1; whole && i <= 4; i++) {
            whole = cursor.token(cursor.at() + i).glued();
        }
        TimeToken behind = cursor.token(cursor.at() + 5);
        if (!whole || (behind.glued() && (behind.is("-") || behind.is("/")))) {
            return Optional.empty();
        }
        return first.looksLikeYear()
                ? date(last.word(), middle.word(), first.word(), 5)
                : date(first.word(), middle.word(), last.word(), 5);
    }

    private Optional<TimePeriod> date(String day, String month, String year, int tokens) {
        int y = number(year);
        int m = number(month);
        int fullYear = year.length() == 2 ? 2000 + y : y;
        boolean valid = (year.length() == 2 || (year.length() == 4 && y >= 1900 && y < 2100))
                && m >= 1
                && m <= 12
                && YearMonth.of(fullYear, m).isValidDay(number(day));
        if (!valid) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + tokens);
        return Optional.of(TimePeriod.date(LocalDate.of(fullYear, m, number(day))));
    }

    private static int number(String digits) {
        return digits.length() <= 4 && digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
                ? Integer.parseInt(digits)
                : -1;
    }

    private List<Days> list(boolean night) {
        List<Days> days = new ArrayList<>();
        Optional<Days> next = days(night);
        int mark = cursor.at();
        while (next.isPresent() && days.size() < MOST_DAYS) {
            days.add(next.get());
            mark = cursor.at();
            boolean more = cursor.skipJoint();
            next = more ? days(night) : Optional.empty();
        }
        cursor.moveTo(mark);
        return days;
    }

    private Optional<Days> days(boolean night) {
        int from = cursor.at();
        Optional<DayOfWeek> weekday = weekday();
        Optional<Integer> first = dayOfMonth();
        if (first.isEmpty()) {
            cursor.moveTo(from);
            return Optional.empty();
        }
        int last = rangeEnd(night).filter(end -> end >= first.get()).orElse(first.get());
        return Optional.of(new Days(from, cursor.at(), first.get(), last, weekday));
    }

    private Optional<Integer> rangeEnd(boolean night) {
        int mark = cursor.at();
        boolean among = cursor.token(mark - 2).is("tussen") && cursor.skip("en");
        Optional<Entry> connect = among ? Optional.empty() : cursor.take(Kind.CONNECT);
        if (among || connect.isPresent() || (night && cursor.skip("op"))) {
            weekday();
            Optional<Integer> end = dayOfMonth();
            if (end.isPresent()) {
                boolean exclusive = connect.filter(entry -> entry.value().equals("EXCLUSIVE"))
                        .isPresent();
                return end.map(day -> exclusive ? day - 1 : day);
            }
        }
        cursor.moveTo(mark);
        return Optional.empty();
    }

    private Optional<DayOfWeek> weekday() {
        Optional<Entry> weekday = cursor.take(Kind.WEEKDAY).or(() -> cursor.take(Kind.WEEKDAY_SHORT));
        if (weekday.isPresent()) {
            cursor.skip(".");
            cursor.skip(",");
        }
        return weekday.map(entry -> DayOfWeek.of(entry.number()));
    }

    /** 16, 16e, 1ste. */
    private Optional<Integer> dayOfMonth() {
        String word = cursor.token().word();
        int digits = word.length() - (word.endsWith("ste") ? 3 : word.endsWith("e") ? 1 : 0);
        int day = number(word.substring(0, digits));
        if (day < 1 || day > 31 || digits > 2) {
            return Optional.empty();
        }
        cursor.moveTo(cursor.at() + 1);
        return Optional.of(day);
    }

    private List<TimeReading> readings(List<Days> days, int month, TimeYear year) {
        List<TimeReading> readings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Days first = days.get(i);
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1).first() == days.get(last).last() + 1) {
                last++;
            }
            i = last;
            int to = last == days.size() - 1 ? cursor.at() : days.get(last).to();
            TimeReading reading = TimeReading.of(
                    first.from(), to, period(month, first, days.get(last).last(), year));
            readings.add(readings.isEmpty() ? reading : reading.asJoined());
        }
        return readings;
    }

    private static Yearly period(int month, Days days, int last, TimeYear year) {
        TimeYear fitting =
                year instanceof TimeYear.Open open ? new TimeYear.Open(open.direction(), days.weekday()) : year;
        return new Yearly(y -> CalendarDates.days(y, month, days.first(), last), fitting, Shape.of(Granularity.DAY));
    }
}
