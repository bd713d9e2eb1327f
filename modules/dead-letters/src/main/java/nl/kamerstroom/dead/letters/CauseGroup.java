package nl.kamerstroom.dead.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Dead letters of one cause.
 *
 * @param count how many
 * @param first when the first of them failed first
 * @param last when one of them failed last
 * @param example the id of the one that failed last
 */
public record CauseGroup(
        String service, String stage, String reason, long count, Instant first, Instant last, String example) {

    private record Cause(String service, String stage, String reason) implements Comparable<Cause> {

        private static final Comparator<Cause> BY_NAME =
                Comparator.comparing(Cause::service).thenComparing(Cause::stage).thenComparing(Cause::reason);

        @Override
        public int compareTo(Cause other) {
            return BY_NAME.compare(this, other);
        }
    }

    /** Groups by the newest failure of each, the largest group first. */
    public static List<CauseGroup> of(List<DeadLetterHistory> histories) {
        Map<Cause, List<DeadLetterHistory>> causes =
                histories.stream().collect(Collectors.groupingBy(CauseGroup::cause, TreeMap::new, Collectors.toList()));
        return causes.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(CauseGroup::count).reversed())
                .toList();
    }

    private static Cause cause(DeadLetterHistory history) {
        Failure latest = history.latest();
        return new Cause(latest.service(), latest.stage(), latest.reason());
    }

    private static CauseGroup of(Cause cause, List<DeadLetterHistory> members) {
        DeadLetterHistory last = members.stream()
                .max(Comparator.comparing(member -> member.latest().lastSeenAt()))
                .orElseThrow();
        Instant first = members.stream()
                .map(DeadLetterHistory::firstSeenAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new CauseGroup(
                cause.service(),
                cause.stage(),
                cause.reason(),
                members.size(),
                first,
                last.latest().lastSeenAt(),
                last.id());
    }
}
