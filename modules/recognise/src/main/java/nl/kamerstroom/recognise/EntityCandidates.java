package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The candidates of one text, by where they start and end. */
final class EntityCandidates {

    private final List<EntityCandidate> all = new ArrayList<>();
    private final Map<Integer, List<EntityCandidate>> byStart = new HashMap<>();
    private final Map<Integer, List<EntityCandidate>> byEnd = new HashMap<>();

    void add(EntityCandidate candidate) {
        all.add(candidate);
        byStart.computeIfAbsent(candidate.from(), from -> new ArrayList<>(2)).add(candidate);
        byEnd.computeIfAbsent(candidate.to(), to -> new ArrayList<>(2)).add(candidate);
    }

    /** A copy, in the order of finding, that stays as it is while more are added. */
    List<EntityCandidate> all() {
        return List.copyOf(all);
    }

    Optional<EntityCandidate> startingAt(int from, Predicate<EntityCandidate> wanted) {
        return longest(byStart.getOrDefault(from, List.of()), wanted);
    }

    Optional<EntityCandidate> endingAt(int to, Predicate<EntityCandidate> wanted) {
        return longest(byEnd.getOrDefault(to, List.of()), wanted);
    }

    private static Optional<EntityCandidate> longest(List<EntityCandidate> some, Predicate<EntityCandidate> wanted) {
        EntityCandidate best = null;
        for (EntityCandidate candidate : some) {
            if (wanted.test(candidate) && (best == null || candidate.length() > best.length())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
