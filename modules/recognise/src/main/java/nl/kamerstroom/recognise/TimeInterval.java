package nl.kamerstroom.recognise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from start to end, both inclusive; an absent bound is open.
 *
 * @param start the first day
 * @param end the last day, not before {@code start}
 */
public record TimeInterval(Optional<LocalDate> start, Optional<LocalDate> end) {

    public TimeInterval {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException(
                    "Interval \"%s/%s\" ends before it starts".formatted(start.get(), end.get()));
        }
    }

    public static TimeInterval of(LocalDate start, LocalDate end) {
        return new TimeInterval(Optional.of(start), Optional.of(end));
    }

    public static TimeInterval day(LocalDate day) {
        return of(day, day);
    }

    public static TimeInterval from(LocalDate start) {
        return new TimeInterval(Optional.of(start), Optional.empty());
    }

    public static TimeInterval until(LocalDate end) {
        return new TimeInterval(Optional.empty(), Optional.of(end));
    }

    /** The form of ISO 8601-2: {@code 2022-03-16/2022-03-31}, {@code ../2022-03-31}, {@code 2025-01-01/..}. */
    public String canonical() {
        return start.map(LocalDate::toString).orElse("..")
                + "/"
                + end.map(LocalDate::toString).orElse("..");
    }
}
