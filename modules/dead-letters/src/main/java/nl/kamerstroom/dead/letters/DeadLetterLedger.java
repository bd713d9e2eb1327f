package nl.kamerstroom.dead.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;

/**
 * What failed and what was done about it: the one definition of the state of dead letters, for commands and for the
 * account of letters. Records may be added in any order between topics, each topic in its own order. Not thread-safe.
 */
public final class DeadLetterLedger {

    /** Services that end a letter's way when they fail; behind them it counts as extracted. */
    private static final Set<String> TAKE_LETTERS = Set.of("ingest", "extract");

    private final Map<String, List<Failure>> failures = new HashMap<>();
    private final Map<String, List<DeadLetterAction>> actions = new HashMap<>();
    private long unreadable;

    /** A record of a dead-letter topic; the same one twice counts once. */
    public void add(Position at, DeadLetter letter) {
        Failure failure = Failure.of(at, letter);
        List<Failure> known = failures.computeIfAbsent(failure.id(), id -> new ArrayList<>());
        if (known.stream().noneMatch(before -> before.at().equals(at))) {
            known.add(failure);
        }
    }

    /** A record of the audit topic. */
    public void add(DeadLetterAction action) {
        actions.computeIfAbsent(action.getDeadLetterId(), id -> new ArrayList<>())
                .add(action);
    }

    /** A record of either that cannot be read itself. */
    public void addUnreadable() {
        unreadable++;
    }

    public long unreadable() {
        return unreadable;
    }

    /** Every dead letter, the one that failed first coming first. */
    public List<DeadLetterHistory> all() {
        return failures.keySet().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DeadLetterHistory::firstSeenAt).thenComparing(DeadLetterHistory::id))
                .toList();
    }

    public List<DeadLetterHistory> select(Selection selection) {
        return all().stream().filter(selection::takes).toList();
    }

    public Optional<DeadLetterHistory> of(String id) {
        return Optional.ofNullable(failures.get(id))
                .map(known -> new DeadLetterHistory(id, known, actions.getOrDefault(id, List.of())));
    }

    /** Letters that ended as a dead letter and are not on their way again: what the account of letters counts. */
    public long deadLetters() {
        return all().stream()
                .filter(history -> TAKE_LETTERS.contains(history.latest().service()))
                .filter(history -> history.state().isDead())
                .count();
    }
}
