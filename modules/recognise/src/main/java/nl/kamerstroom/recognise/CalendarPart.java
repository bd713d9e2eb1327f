package nl.kamerstroom.recognise;

import java.time.LocalDate;

/** A vague part of a month, a season, a quarter or a year, by the conventions of the guideline. */
enum CalendarPart {
    /** Days 1-10 of a month, the first month of a season or quarter, the first three of a year. */
    BEGIN,
    /** Days 11-20 of a month, the middle month of a season or quarter, the fifth to eighth of a year. */
    MIDDLE,
    /** Day 21 to the last of a month, the last month of a season or quarter, the last three of a year. */
    END,
    FIRST_HALF,
    SECOND_HALF,
    LAST_DAY,
    WHOLE;

    private static final int LONGEST_WEEK = 7;
    private static final int LONGEST_MONTH = 31;
    private static final int LONGEST_SEASON = 92;

    /** Whether it names the end of its period, so that "tot eind juni" runs up to the last day. */
    boolean closes() {
        return this == END || this == LAST_DAY;
    }

    CalendarDays of(CalendarDays whole) {
        return switch (this) {
            case WHOLE -> whole;
            case LAST_DAY -> CalendarDays.day(whole.end());
            case FIRST_HALF -> new CalendarDays(whole.start(), half(whole).minusDays(1));
            case SECOND_HALF -> new CalendarDays(half(whole), whole.end());
            case BEGIN, MIDDLE, END -> third(whole);
        };
    }

    private static LocalDate half(CalendarDays whole) {
        if (whole.length() <= LONGEST_MONTH) {
            return whole.start().plusDays(whole.length() <= LONGEST_WEEK ? whole.length() / 2 : 15);
        }
        return whole.length() <= LONGEST_SEASON
                ? whole.start().plusMonths(1).plusDays(15)
                : whole.start().plusMonths(6);
    }

    private CalendarDays third(CalendarDays whole) {
        if (whole.length() <= LONGEST_WEEK) {
            return whole;
        }
        LocalDate start = whole.start();
        if (whole.length() <= LONGEST_MONTH) {
            return slice(whole, start.plusDays(10), start.plusDays(10), start.plusDays(20), start.plusDays(20));
        }
        return whole.length() <= LONGEST_SEASON
                ? slice(whole, start.plusMonths(1), start.plusMonths(1), start.plusMonths(2), start.plusMonths(2))
                : slice(whole, start.plusMonths(3), start.plusMonths(4), start.plusMonths(8), start.plusMonths(9));
    }

    private CalendarDays slice(
            CalendarDays whole,
            LocalDate beginEnds,
            LocalDate middleStarts,
            LocalDate middleEnds,
            LocalDate endStarts) {
        return switch (this) {
            case BEGIN -> new CalendarDays(whole.start(), beginEnds.minusDays(1));
            case MIDDLE -> new CalendarDays(middleStarts, middleEnds.minusDays(1));
            case END -> new CalendarDays(endStarts, whole.end());
            case FIRST_HALF, SECOND_HALF, LAST_DAY, WHOLE -> whole;
        };
    }
}
