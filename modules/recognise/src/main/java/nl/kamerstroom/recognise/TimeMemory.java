package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeMention.Granularity;

/** What one letter has named so far; "die maand" and "een dag later" lean on it. */
final class TimeMemory {

    private final Optional<LocalDate> letterDate;
    private Optional<CalendarDays> last = Optional.empty();
    private Optional<CalendarDays> lastDay = Optional.empty();

    TimeMemory(Optional<LocalDate> letterDate) {
        this.letterDate = letterDate;
    }

    TimeContext context(TimeTense tense) {
        return new TimeContext(letterDate, tense, last, lastDay);
    }

    void remember(CalendarDays days, Granularity granularity) {
        last = Optional.of(days);
        if (granularity == Granularity.DAY) {
            lastDay = last;
        }
    }
}
