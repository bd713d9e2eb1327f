package nl.kamerstroom.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When something came out, by the clock of who waits for it. Safe for use by many threads. */
final class Arrivals {

    private final Map<String, List<Long>> times = new HashMap<>();

    /** Something came out there just now. */
    synchronized void note(String output) {
        times.computeIfAbsent(output, name -> new ArrayList<>()).add(System.nanoTime());
    }

    synchronized void forget() {
        times.clear();
    }

    /**
     * How long nothing came out at the longest, between the last arrival before a moment and the last one of all.
     *
     * @param since {@link System#nanoTime()}
     */
    synchronized Duration longestPause(String output, long since) {
        long longest = 0;
        long before = since;
        for (long time : times.getOrDefault(output, List.of())) {
            if (time > since) {
                longest = Math.max(longest, time - before);
            }
            before = time;
        }
        return Duration.ofNanos(longest);
    }
}
