package nl.kamerstroom.recognise;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Words of time as the grammar understood them.
 *
 * @param from index of the first token
 * @param to index behind the last token
 * @param period what they name
 * @param bound how the words before it set its ends
 * @param joined whether it continues the reading before it ("8 en 9 juni", "24 juni en 1 juli")
 * @param time the hour, where one is given
 */
record TimeReading(int from, int to, TimePeriod period, TimeBound bound, boolean joined, Optional<LocalTime> time) {

    static TimeReading of(int from, int to, TimePeriod period) {
        return new TimeReading(from, to, period, TimeBound.AT, false, Optional.empty());
    }

    TimeReading asJoined() {
        return new TimeReading(from, to, period, bound, true, time);
    }

    TimeReading with(TimePeriod otherPeriod) {
        return new TimeReading(from, to, otherPeriod, bound, joined, time);
    }

    TimeReading bounded(int newFrom, TimeBound newBound) {
        return new TimeReading(newFrom, to, period, newBound, joined, time);
    }

    TimeReading openUpTo(int newTo) {
        return new TimeReading(from, newTo, period, TimeBound.FROM, joined, time);
    }

    TimeReading at(int newTo, LocalTime hour) {
        return new TimeReading(from, newTo, period, bound, joined, Optional.of(hour));
    }
}
