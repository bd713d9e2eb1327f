package nl.kamerstroom.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a service is doing, as a list of checks with reasons.
 *
 * @param checks in the order in which they should be read
 */
public record Health(List<Check> checks) {

    public Health {
        checks = List.copyOf(checks);
    }

    /**
     * One thing looked at.
     *
     * @param name what was looked at, such as {@code streams}
     * @param fails the probes that it makes fail; empty when all is well
     * @param reason what was seen, in a few words
     */
    public record Check(String name, Set<Probe> fails, String reason) {

        public Check {
            fails = Set.copyOf(fails);
        }

        public static Check passed(String name, String reason) {
            return new Check(name, Set.of(), reason);
        }

        public static Check failed(String name, String reason, Probe... probes) {
            return new Check(name, Set.of(probes), reason);
        }

        boolean passes(Probe probe) {
            return !fails.contains(probe);
        }
    }

    public static Health of(Check... checks) {
        return new Health(List.of(checks));
    }

    public boolean passes(Probe probe) {
        return checks.stream().allMatch(check -> check.passes(probe));
    }

    /** Why a probe fails, one phrase a check. */
    public List<String> reasons(Probe probe) {
        return checks.stream()
                .filter(check -> !check.passes(probe))
                .map(check -> check.name() + ": " + check.reason())
                .toList();
    }

    /** Both together. */
    public Health and(Health other) {
        List<Check> all = new ArrayList<>(checks);
        all.addAll(other.checks);
        return new Health(all);
    }
}
