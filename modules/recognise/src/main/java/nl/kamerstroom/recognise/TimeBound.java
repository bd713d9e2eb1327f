package nl.kamerstroom.recognise;

import java.util.Optional;

/** How words before a period set its ends. */
enum TimeBound {
    AT,
    /** Without an end that is known: tot nader order. */
    OPEN,
    FROM,
    /** As {@link #FROM}, of what has begun: sinds. */
    SINCE,
    AFTER,
    UNTIL_INCLUSIVE,
    UNTIL_EXCLUSIVE,
    /** "voor 1 mei" is a bound; "voor 2019 geraamd", "gepland voor 1 mei" are not. */
    FOR_OR_BEFORE;

    TimeInterval around(CalendarDays days, boolean closing) {
        return switch (this) {
            case AT, FOR_OR_BEFORE -> TimeInterval.of(days.start(), days.end());
            case OPEN -> new TimeInterval(Optional.empty(), Optional.empty());
            case FROM, SINCE -> TimeInterval.from(days.start());
            case AFTER -> TimeInterval.from(days.end().plusDays(1));
            case UNTIL_INCLUSIVE -> TimeInterval.until(days.end());
            case UNTIL_EXCLUSIVE ->
                TimeInterval.until(closing ? days.end() : days.start().minusDays(1));
        };
    }
}
