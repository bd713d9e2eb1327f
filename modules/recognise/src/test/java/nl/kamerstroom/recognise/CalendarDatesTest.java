package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarDatesTest {

    static IntStream years() {
        return IntStream.rangeClosed(1990, 2060);
    }

    static Stream<CalendarDays> wholes() {
        return Stream.of(
                CalendarDays.month(YearMonth.of(2022, 2)),
                CalendarDays.month(YearMonth.of(2024, 2)),
                CalendarDays.month(YearMonth.of(2022, 12)),
                CalendarDays.threeMonths(YearMonth.of(2022, 1)),
                CalendarDays.threeMonths(YearMonth.of(2022, 12)),
                CalendarDays.year(2022),
                CalendarDays.year(2024));
    }

    @ParameterizedTest
    @CsvSource({"2008, 2008-03-23", "2011, 2011-04-24", "2019, 2019-04-21", "2022, 2022-04-17", "2025, 2025-04-20"})
    void shouldFindEaster(int year, LocalDate expected) {
        // When
        LocalDate easter = CalendarDates.easter(year);

        // Then
        assertThat(easter).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019-09-17", "2022, 2022-09-20", "2023, 2023-09-19", "2026, 2026-09-15"})
    void shouldFindPrinsjesdag(int year, LocalDate expected) {
        // When
        LocalDate prinsjesdag = CalendarDates.prinsjesdag(year);

        // Then
        assertThat(prinsjesdag).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldLetParliamentaryYearsFollowWithoutGaps(int year) {
        // When
        CalendarDays first = CalendarUnit.PARLIAMENTARY_YEAR.startingIn(year);
        CalendarDays second = CalendarUnit.PARLIAMENTARY_YEAR.startingIn(year + 1);

        // Then
        assertThat(second.start()).isEqualTo(first.end().plusDays(1));
    }

    @ParameterizedTest
    @MethodSource("years")
    void shouldNumberWeeksAsIsoDoes(int year) {
        // When
        CalendarDays first = CalendarDates.numberedWeek(year, 1).orElseThrow();
        CalendarDays last = CalendarDates.numberedWeek(year, 53)
                .or(() -> CalendarDates.numberedWeek(year, 52))
                .orElseThrow();

        // Then
        assertThat(CalendarDates.numberedWeek(year + 1, 1).orElseThrow().start())
                .isEqualTo(last.end().plusDays(1));
        assertThat(first.contains(LocalDate.of(year, 1, 4))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void shouldPlaceAUnitAroundEveryDayOfAYear(CalendarUnit unit) {
        // When
        Stream<LocalDate> outside = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .filter(day -> unit != CalendarUnit.WEEKEND)
                .filter(day -> !unit.around(day).contains(day));

        // Then
        assertThat(outside).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CalendarUnit.class,
            names = {"DAY", "WEEK", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "PARLIAMENTARY_YEAR", "SCHOOL_YEAR"})
    void shouldCountUnitsFromTheOneAroundADay(CalendarUnit unit) {
        // When
        Stream<LocalDate> gaps = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .filter(day -> !unit.from(day, 1)
                        .start()
                        .equals(unit.from(day, 0).end().plusDays(1)));

        // Then
        assertThat(gaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void shouldCutHalvesThatMakeTheWhole(CalendarDays whole) {
        // When
        CalendarDays first = CalendarPart.FIRST_HALF.of(whole);
        CalendarDays second = CalendarPart.SECOND_HALF.of(whole);

        // Then
        assertThat(first.start()).isEqualTo(whole.start());
        assertThat(second.start()).isEqualTo(first.end().plusDays(1));
        assertThat(second.end()).isEqualTo(whole.end());
    }

    @ParameterizedTest
    @EnumSource(CalendarPart.class)
    void shouldKeepPartsWithinTheWhole(CalendarPart part) {
        // When
        Stream<CalendarDays> outside = wholes().filter(whole -> !whole.contains(part.of(whole)));

        // Then
        assertThat(outside).isEmpty();
    }

    @Test
    void shouldGiveNoDayThatTheMonthHasNot() {
        // When
        boolean leap = CalendarDates.day(2023, 2, 29).isPresent();

        // Then
        assertThat(leap).isFalse();
    }

    @Test
    void shouldGiveNoFifthFridayWhereThereAreFour() {
        // Given
        CalendarDays month = CalendarDays.month(YearMonth.of(2022, 3));

        // When
        boolean fifth = CalendarDates.weekday(month, 5, DayOfWeek.FRIDAY).isPresent();

        // Then
        assertThat(fifth).isFalse();
    }

    @Test
    void shouldMeasureHowFarDaysLieFromADay() {
        // Given
        CalendarDays march = CalendarDays.month(YearMonth.of(2022, 3));

        // When
        Stream<Long> distances = Stream.of(
                        LocalDate.of(2022, 2, 27), LocalDate.of(2022, 3, 9), LocalDate.of(2022, 4, 2))
                .map(march::distanceFrom);

        // Then
        assertThat(distances).containsExactly(2L, 0L, -2L);
    }

    @Test
    void shouldTakeStretchesFromBothEnds() {
        // Given
        CalendarDays april = CalendarDays.month(YearMonth.of(2022, 4));

        // When
        CalendarDays first = CalendarDates.stretch(april, Period.ofWeeks(2), true);
        CalendarDays last = CalendarDates.stretch(april, Period.ofWeeks(2), false);

        // Then
        assertThat(first).isEqualTo(new CalendarDays(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 14)));
        assertThat(last).isEqualTo(new CalendarDays(LocalDate.of(2022, 4, 17), LocalDate.of(2022, 4, 30)));
    }
}
