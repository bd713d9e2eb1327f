package nl.kamerstroom.dead.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which dead letters are meant; what is empty restricts nothing.
 *
 * @param ids the ids, or how they begin
 * @param services who gave up
 * @param stages where
 * @param reasons codes
 * @param letters letter ids
 * @param since not last seen before
 * @param until last seen before
 */
public record Selection(
        Set<String> ids,
        Set<String> services,
        Set<String> stages,
        Set<String> reasons,
        Set<String> letters,
        Optional<Instant> since,
        Optional<Instant> until,
        Set<DeadLetterState> states) {

    public Selection {
        ids = Set.copyOf(ids);
        services = Set.copyOf(services);
        stages = Set.copyOf(stages);
        reasons = Set.copyOf(reasons);
        letters = Set.copyOf(letters);
        states = Set.copyOf(states);
    }

    /** All that are in one of these states. */
    public static Selection of(Set<DeadLetterState> states) {
        return new Selection(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), states);
    }

    /** One, whatever its state. */
    public static Selection ofId(String id) {
        return new Selection(
                Set.of(id), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    public boolean takes(DeadLetterHistory history) {
        List<Failure> failures = history.failures();
        Instant seen = history.latest().lastSeenAt();
        return (ids.isEmpty() || ids.stream().anyMatch(history.id()::startsWith))
                && (states.isEmpty() || states.contains(history.state()))
                && (services.isEmpty() || services.contains(history.latest().service()))
                && (stages.isEmpty() || failures.stream().anyMatch(failure -> stages.contains(failure.stage())))
                && (reasons.isEmpty() || failures.stream().anyMatch(failure -> reasons.contains(failure.reason())))
                && (letters.isEmpty()
                        || failures.stream()
                                .anyMatch(failure -> failure.letterId()
                                        .filter(letters::contains)
                                        .isPresent()))
                && since.filter(seen::isBefore).isEmpty()
                && until.filter(end -> !seen.isBefore(end)).isEmpty();
    }
}
