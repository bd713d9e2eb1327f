package nl.kamerstroom.enrich;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days from start to end, both inclusive; empty where open. */
record Interval(Optional<LocalDate> start, Optional<LocalDate> end) {

    private static final String OPEN = "..";

    /**
     * Reads the canonical string of a time: {@code 2022-03-16/2022-03-16}, {@code ../2022-03-31}.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Interval parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw wrong(value);
        }
        Interval interval = new Interval(day(value.substring(0, slash), value), day(value.substring(slash + 1), value));
        boolean backwards = interval.start()
                .flatMap(start -> interval.end().map(end -> end.isBefore(start)))
                .orElse(false);
        if (backwards) {
            throw new IllegalArgumentException("Time \"%s\" ends before it starts".formatted(value));
        }
        return interval;
    }

    private static Optional<LocalDate> day(String bound, String value) {
        if (bound.equals(OPEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(bound));
        } catch (DateTimeParseException e) {
            throw wrong(value);
        }
    }

    private static IllegalArgumentException wrong(String value) {
        return new IllegalArgumentException(
                "Time \"%s\" must look like \"2022-03-16/2022-03-17\", with \"..\" where open".formatted(value));
    }
}
