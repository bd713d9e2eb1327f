package nl.kamerstroom.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The differences of one letter.
 *
 * @param letter what the letter is called
 * @param differences none where both versions found the same
 */
public record LetterDiff(String letter, List<EventDifference> differences) {

    private static final List<String> KINDS = List.of("added", "gone", "changed");

    public LetterDiff {
        differences = List.copyOf(differences);
    }

    /** How many events were added, are gone and are changed, a row a type and the totals; for people. */
    public static List<String> counts(List<LetterDiff> letters) {
        Map<String, int[]> byType = new TreeMap<>();
        int[] total = new int[KINDS.size()];
        for (LetterDiff letter : letters) {
            for (EventDifference difference : letter.differences()) {
                int kind = KINDS.indexOf(difference.name());
                byType.computeIfAbsent(difference.event().type(), type -> new int[KINDS.size()])[kind]++;
                total[kind]++;
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-26s%8s%8s%8s", "type", "added", "gone", "changed"));
        byType.forEach((type, counts) -> lines.add(row(type, counts)));
        lines.add(row("all", total));
        lines.add("%d of %d letters differ"
                .formatted(
                        letters.stream()
                                .filter(letter -> !letter.differences().isEmpty())
                                .count(),
                        letters.size()));
        return lines;
    }

    private static String row(String type, int[] counts) {
        Object[] cells = Arrays.stream(counts).boxed().toArray();
        return String.format(Locale.ROOT, "%-26s", type) + String.format(Locale.ROOT, "%8d%8d%8d", cells);
    }
}
