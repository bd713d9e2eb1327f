package nl.kamerstroom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;

/**
 * Compares the events of one letter as two versions found them. Which rule found an event, and how sure it is, do not
 * count: what counts is what the event says, and the words that prove it.
 */
public final class EventDiff {

    /** Of a type of which a sentence holds many, each is known by its one argument. */
    private static final Map<String, String> IDENTITY = Map.of("DocumentReferenced", "document");

    private record Pair(double score, int before, int now) {}

    private EventDiff() {}

    /** The differences, in the order of their evidence; what is gone before what is added. */
    public static List<EventDifference> of(List<CandidateEvent> before, List<CandidateEvent> now) {
        Map<Integer, Integer> pairs = pair(before, now);
        List<EventDifference> differences = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!pairs.containsKey(i)) {
                differences.add(new EventDifference.Gone(before.get(i)));
                continue;
            }
            CandidateEvent then = before.get(i);
            CandidateEvent found = now.get(pairs.get(i));
            List<String> what = whatDiffers(then, found);
            if (!what.isEmpty()) {
                differences.add(new EventDifference.Changed(then, found, what));
            }
        }
        Set<Integer> known = new HashSet<>(pairs.values());
        for (int j = 0; j < now.size(); j++) {
            if (!known.contains(j)) {
                differences.add(new EventDifference.Added(now.get(j)));
            }
        }
        differences.sort(Comparator.comparingInt(
                difference -> difference.event().evidence().span().start()));
        return differences;
    }

    /** The best pair first, each event once. */
    private static Map<Integer, Integer> pair(List<CandidateEvent> before, List<CandidateEvent> now) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                double score = likeness(before.get(i), now.get(j));
                if (score > 0) {
                    candidates.add(new Pair(score, i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::now));
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.before()) && !pairs.containsValue(pair.now())) {
                pairs.put(pair.before(), pair.now());
            }
        }
        return pairs;
    }

    /** 0 for different events; more, the more they have in common. */
    private static double likeness(CandidateEvent before, CandidateEvent now) {
        if (!before.type().equals(now.type()) || !haveOneIdentity(before, now)) {
            return 0;
        }
        Set<String> one = values(before);
        Set<String> other = values(now);
        long common = one.stream().filter(other::contains).count();
        double shared = (double) common / Math.max(1, Math.max(one.size(), other.size()));
        boolean overlaps = before.evidence().span().overlaps(now.evidence().span())
                || before.evidence().quote().equals(now.evidence().quote());
        boolean isSame = overlaps || shared >= 0.5;
        return isSame ? shared + (overlaps ? 1 : 0) + (before.modality() == now.modality() ? 0.1 : 0) + 0.01 : 0;
    }

    private static boolean haveOneIdentity(CandidateEvent before, CandidateEvent now) {
        String role = IDENTITY.get(before.type());
        return role == null || valuesOf(before, role).equals(valuesOf(now, role));
    }

    private static Set<String> values(CandidateEvent event) {
        return event.arguments().stream()
                .map(argument -> argument.role() + "=" + argument.value())
                .collect(Collectors.toSet());
    }

    private static List<String> whatDiffers(CandidateEvent before, CandidateEvent now) {
        List<String> what = new ArrayList<>();
        compare(
                "modality",
                List.of(before.modality().name()),
                List.of(now.modality().name()),
                what);
        compare("negated", List.of(String.valueOf(before.negated())), List.of(String.valueOf(now.negated())), what);
        Set<String> roles = new TreeSet<>();
        Stream.of(before, now)
                .flatMap(event -> event.arguments().stream())
                .map(Argument::role)
                .forEach(roles::add);
        roles.forEach(role -> compare(role, valuesOf(before, role), valuesOf(now, role), what));
        boolean saysOther = !what.isEmpty();
        if (!before.evidence().equals(now.evidence())
                || (!saysOther && !before.arguments().equals(now.arguments()))) {
            what.add("words that prove it");
        }
        return what;
    }

    private static void compare(String name, List<String> before, List<String> now, List<String> what) {
        if (!before.equals(now)) {
            what.add("%s %s → %s".formatted(name, text(before), text(now)));
        }
    }

    private static String text(List<String> values) {
        return values.isEmpty() ? "–" : String.join(", ", values);
    }

    private static List<String> valuesOf(CandidateEvent event, String role) {
        return event.arguments().stream()
                .filter(argument -> argument.role().equals(role))
                .map(argument -> argument.value()
                        + argument.id().map(id -> " (" + id + ")").orElse(""))
                .toList();
    }
}
