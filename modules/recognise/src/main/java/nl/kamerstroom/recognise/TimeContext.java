package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What words of time are resolved against.
 *
 * @param letterDate the date of the letter
 * @param tense of the clause that they stand in
 * @param last the days named last
 * @param lastDay the days named last by words that name a day
 */
record TimeContext(
        Optional<LocalDate> letterDate, TimeTense tense, Optional<CalendarDays> last, Optional<CalendarDays> lastDay) {}
