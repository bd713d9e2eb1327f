package nl.kamerstroom.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Compares times in their canonical form, {@code 2022-03-16/2022-03-31}. */
final class Intervals {

    private static final int LONGEST_MEETING = 5;

    private Intervals() {}

    /** Whether the first is narrower than the second and lies inside it; false where a bound is open or it is no time. */
    static boolean within(String inner, String outer) {
        String[] in = inner.split("/", -1);
        String[] out = outer.split("/", -1);
        boolean closed = in.length == 2 && out.length == 2 && !inner.contains("..") && !outer.contains("..");
        return closed && !inner.equals(outer) && out[0].compareTo(in[0]) <= 0 && in[1].compareTo(out[1]) <= 0;
    }

    /** Whether the time is vaguer than a meeting lasts: a week, a month. */
    static boolean isVague(String time) {
        String[] bounds = time.split("/", -1);
        return time.contains("..")
                || ChronoUnit.DAYS.between(LocalDate.parse(bounds[0]), LocalDate.parse(bounds[1])) >= LONGEST_MEETING;
    }

    /** Whether the time is over at a date: its last day lies before. */
    static boolean isOver(String time, LocalDate date) {
        String end = time.substring(time.indexOf('/') + 1);
        return !end.equals("..") && LocalDate.parse(end).isBefore(date);
    }

    /** All that comes before a time: up to the day before its first. */
    static String before(String time) {
        String start = time.substring(0, time.indexOf('/'));
        return start.equals("..") ? time : "../" + LocalDate.parse(start).minusDays(1);
    }

    /** The same time a year later. */
    static String yearLater(String time) {
        return Arrays.stream(time.split("/", -1))
                .map(bound -> bound.equals("..")
                        ? bound
                        : LocalDate.parse(bound).plusYears(1).toString())
                .collect(Collectors.joining("/"));
    }

    /** Whether the time has begun at a date. */
    static boolean hasBegun(String time, LocalDate date) {
        String start = time.substring(0, time.indexOf('/'));
        return !start.equals("..") && !LocalDate.parse(start).isAfter(date);
    }
}
