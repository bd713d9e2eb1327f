package nl.kamerstroom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.text.Span;

/** Pairs the events of a letter with its annotation, the best pair first, each event once. */
final class Matching {

    private static final Map<String, List<String>> STARS = Map.ofEntries(
            Map.entry("MeetingAnnounced", List.of("body", "time")),
            Map.entry("MeetingRescheduled", List.of("body")),
            Map.entry("MeetingCancelled", List.of("body")),
            Map.entry("MeetingReported", List.of("body", "time")),
            Map.entry("DeploymentAnnounced", List.of("activity")),
            Map.entry("DeploymentExtended", List.of("activity")),
            Map.entry("DeploymentEnded", List.of("activity")),
            Map.entry("SanctionsAnnounced", List.of("target")),
            Map.entry("MilitaryAidAnnounced", List.of("recipient")),
            Map.entry("DecisionExpected", List.of("time")),
            Map.entry("CommitmentMade", List.of("content")),
            Map.entry("RepresentationAnnounced", List.of("principal", "delegate")),
            Map.entry("DocumentReferenced", List.of("document")));

    private static final double WITHOUT_OVERLAP = 0.3;

    private record Pair(double score, int gold, int found) {}

    private Matching() {}

    /** For each annotated event that has one, the place in {@code found} of the event that was found. */
    static Map<Integer, Integer> pair(String text, List<GoldEvent> gold, List<CandidateEvent> found) {
        Anchor anchor = new Anchor(text);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            Optional<Span> sentence = anchor.sentenceOf(gold.get(i).anchor());
            for (int j = 0; j < found.size(); j++) {
                if (gold.get(i).type().equals(found.get(j).type())) {
                    pairs.add(new Pair(score(gold.get(i), found.get(j), sentence), i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Map<Integer, Integer> chosen = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.score() > 0 && !chosen.containsKey(pair.gold()) && !chosen.containsValue(pair.found())) {
                chosen.put(pair.gold(), pair.found());
            }
        }
        return chosen;
    }

    private static double score(GoldEvent gold, CandidateEvent event, Optional<Span> sentence) {
        List<GoldArgument> agreed = gold.arguments().stream()
                .filter(argument -> event.arguments().stream().anyMatch(a -> ValueComparison.agrees(argument, a)))
                .toList();
        Set<String> roles = agreed.stream().map(GoldArgument::role).collect(Collectors.toSet());
        if (gold.type().equals("DocumentReferenced")) {
            return roles.contains("document") ? 1 : 0;
        }
        boolean overlaps = sentence.filter(event.evidence().span()::overlaps).isPresent();
        List<String> stars = STARS.getOrDefault(gold.type(), List.of()).stream()
                .filter(star -> gold.arguments().stream()
                        .anyMatch(argument -> argument.role().equals(star)))
                .toList();
        if (!overlaps && (stars.isEmpty() || !roles.containsAll(stars))) {
            return 0;
        }
        return (overlaps ? 1.0 : WITHOUT_OVERLAP)
                + 2.0 * agreed.size() / Math.max(1, gold.arguments().size());
    }
}
