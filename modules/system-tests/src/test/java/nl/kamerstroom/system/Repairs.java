package nl.kamerstroom.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kamerstroom.platform.DeadLetterReason;

/** Dead letters whose cause was mended, so that their letters came out after all. For one thread. */
final class Repairs {

    /** Why long letters are dead until a limit is lifted. */
    static final DeadLetterReason LIMIT = DeadLetterReason.TOO_MANY_CHARACTERS;

    private final Set<String> replayed;
    private final List<String> corrected = new ArrayList<>();

    /** @param longLetters ids of the letters that a limit keeps out until it is lifted */
    Repairs(Set<String> longLetters) {
        this.replayed = Set.copyOf(longLetters);
    }

    /** Ids of letters for which another content was handed in. */
    List<String> corrected() {
        return List.copyOf(corrected);
    }

    void correct(String letterId) {
        corrected.add(letterId);
    }

    long count() {
        return (long) replayed.size() + corrected.size();
    }

    /** How many dead letters of each cause the seeds call for, repaired ones included. */
    Map<String, Long> expectedCauses(List<Poison> poison) {
        Map<String, Long> causes = new HashMap<>(poison.stream()
                .flatMap(some -> some.causes().stream())
                .collect(Collectors.groupingBy(Poison.Cause::toString, Collectors.counting())));
        if (!replayed.isEmpty()) {
            causes.put(new Poison.Cause("extract", LIMIT).toString(), (long) replayed.size());
        }
        return causes;
    }

    /** Takes what was repaired away from what is to be expected. */
    void subtractFrom(Map<String, Long> causes, List<Poison> documents) {
        causes.remove(new Poison.Cause("extract", LIMIT).toString());
        documents.stream()
                .filter(document -> corrected.contains(document.letterId()))
                .flatMap(document -> document.causes().stream())
                .forEach(cause -> causes.computeIfPresent(
                        cause.toString(), (name, count) -> count == 1 ? null : Long.valueOf(count - 1)));
    }
}
