package nl.kamerstroom.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well the events of some letters agree with their annotation.
 *
 * @param letters how many letters were compared
 * @param types events by type
 * @param roles arguments of matched events by role, with those of missed and spurious events
 * @param modality matched events whose modality and polarity agree (right) or not (missed)
 * @param times time values of matched events, likewise
 * @param evidence spans whose quote equals the text (right) or not (missed)
 * @param findings what disagreed, a line each, for people
 */
public record Score(
        int letters,
        Map<String, Tally> types,
        Map<String, Tally> roles,
        Tally modality,
        Tally times,
        Tally evidence,
        List<String> findings) {

    public static final Score NOTHING = new Score(0, Map.of(), Map.of(), Tally.ZERO, Tally.ZERO, Tally.ZERO, List.of());

    static final String REFERENCE = "DocumentReferenced";

    public Score {
        types = new TreeMap<>(types);
        roles = new TreeMap<>(roles);
        findings = List.copyOf(findings);
    }

    public Score plus(Score other) {
        return new Score(
                letters + other.letters,
                sum(types, other.types),
                sum(roles, other.roles),
                modality.plus(other.modality),
                times.plus(other.times),
                evidence.plus(other.evidence),
                Stream.concat(findings.stream(), other.findings.stream()).toList());
    }

    /** All events but document references, which are many and easy. */
    public Tally events() {
        return types.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(REFERENCE))
                .map(Map.Entry::getValue)
                .reduce(Tally.ZERO, Tally::plus);
    }

    public Tally references() {
        return types.getOrDefault(REFERENCE, Tally.ZERO);
    }

    public Tally arguments() {
        return roles.values().stream().reduce(Tally.ZERO, Tally::plus);
    }

    private static Map<String, Tally> sum(Map<String, Tally> left, Map<String, Tally> right) {
        Map<String, Tally> all = new TreeMap<>(left);
        right.forEach((key, tally) -> all.merge(key, tally, Tally::plus));
        return all;
    }
}
