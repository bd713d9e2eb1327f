package nl.kamerstroom.recognise;

import java.time.LocalTime;
import java.util.Optional;
import nl.kamerstroom.text.Span;

/**
 * A moment or period.
 *
 * @param span the words, with the preposition that sets a bound ("t/m eind maart") and without one that does not ("op")
 * @param interval the days
 * @param granularity how precise the words are
 * @param approximate whether the words are vague ("medio mei")
 * @param timeOfDay the hour, where one is given
 */
public record TimeMention(
        Span span, TimeInterval interval, Granularity granularity, boolean approximate, Optional<LocalTime> timeOfDay)
        implements Mention {

    /** The unit in which the words tell the time. */
    public enum Granularity {
        DAY,
        WEEK,
        PART_OF_MONTH,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        PERIOD
    }

    @Override
    public String value() {
        return interval.canonical();
    }
}
