package nl.kamerstroom.system;

import java.time.Duration;
import java.util.List;

/**
 * What became of a scenario.
 *
 * @param letters how many different ones were handed in
 * @param expected events that must come out
 * @param seen different events that came out
 * @param duplicates records that readers of committed records saw twice, letters or events
 * @param pending records that the fault kept from being finished
 * @param pause how long nothing came out after the fault, at the longest
 * @param faults what is wrong, one sentence each
 */
record Verdict(
        String scenario,
        int letters,
        int expected,
        int seen,
        int duplicates,
        long pending,
        Duration pause,
        List<String> faults) {

    Verdict {
        faults = List.copyOf(faults);
    }

    boolean passed() {
        return faults.isEmpty();
    }
}
