package nl.kamerstroom.dead.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.DeadLetterVerb;

/**
 * All that is known of one dead letter.
 *
 * @param failures at least one, the oldest first
 * @param actions what was done with it, the oldest first
 */
public record DeadLetterHistory(String id, List<Failure> failures, List<DeadLetterAction> actions) {

    private static final Comparator<Failure> IN_ORDER = Comparator.comparingInt(
                    (Failure failure) -> failure.at().partition())
            .thenComparingLong(failure -> failure.at().offset());

    public DeadLetterHistory {
        if (failures.isEmpty()) {
            throw new IllegalArgumentException("Dead letter \"%s\" must have a failure".formatted(id));
        }
        failures = failures.stream().sorted(IN_ORDER).toList();
        actions = List.copyOf(actions);
    }

    /** The newest failure: what a replay hands back. */
    public Failure latest() {
        return failures.get(failures.size() - 1);
    }

    public Instant firstSeenAt() {
        return failures.stream()
                .map(Failure::firstSeenAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How often it was tried: what its newest failure says, or what was done before that failure, whichever is more. */
    public int attempts() {
        long handedBack = actions.stream()
                .filter(action ->
                        action.getAction() == DeadLetterVerb.REPLAYED || action.getAction() == DeadLetterVerb.CORRECTED)
                .filter(action -> !covers(action, latest().at()))
                .count();
        return (int) Math.max(latest().attempts(), 1 + handedBack);
    }

    /** Failures behind the newest action count as new ones. */
    public DeadLetterState state() {
        return lastAction()
                .map(action -> DeadLetterState.after(action.getAction()))
                .orElse(DeadLetterState.OPEN);
    }

    /** The newest action that covers the newest failure. */
    public Optional<DeadLetterAction> lastAction() {
        return actions.stream().filter(action -> covers(action, latest().at())).reduce((before, after) -> after);
    }

    private static boolean covers(DeadLetterAction action, Position failure) {
        return action.getCoveredPartition() == failure.partition() && action.getCoveredOffset() >= failure.offset();
    }
}
