package nl.kamerstroom.enrich;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;

/**
 * What a letter stated when it was processed last. Processed again, because it was corrected or because the rules are
 * better, it publishes what is new or different, and takes back what it no longer states.
 */
final class LetterHistory {

    private final Map<String, EventPublished> before;

    /** @param before each event that the letter ever stated; those that it took back are {@code RETRACTED} */
    LetterHistory(Collection<EventPublished> before) {
        this.before = before.stream().collect(Collectors.toUnmodifiableMap(LetterHistory::id, Function.identity()));
    }

    /** What is to be done: first what is taken back, in order of the ids, then what is stated now, in the letter's order. */
    List<Outcome> compare(List<Outcome> now) {
        List<Outcome> compared = new ArrayList<>();
        withdrawn(now).forEach(event -> compared.add(new Outcome.Accepted(event)));
        compared.addAll(add(now));
        return compared;
    }

    /** The same, but nothing is taken back. */
    List<Outcome> add(List<Outcome> now) {
        return now.stream().map(this::compare).toList();
    }

    private List<EventPublished> withdrawn(List<Outcome> now) {
        Set<String> stated = new HashSet<>();
        for (Outcome outcome : now) {
            if (!(outcome instanceof Outcome.Rejected)) {
                stated.add(id(outcome.event()));
            }
        }
        return before.values().stream()
                .filter(event -> event.getHeader().getChange() != Change.RETRACTED && !stated.contains(id(event)))
                .sorted(Comparator.comparing(LetterHistory::id))
                .map(event -> with(event, Change.RETRACTED))
                .toList();
    }

    private Outcome compare(Outcome outcome) {
        return outcome instanceof Outcome.Rejected
                ? outcome
                : Optional.ofNullable(before.get(id(outcome.event())))
                        .map(known -> compare(outcome.event(), known))
                        .orElse(outcome);
    }

    private static Outcome compare(EventPublished event, EventPublished known) {
        if (known.getHeader().getChange() == Change.RETRACTED || !Wording.says(event, known)) {
            return new Outcome.Accepted(with(event, Change.CHANGED));
        }
        return Wording.isVerbatim(event, known)
                ? new Outcome.Unchanged(event)
                : new Outcome.Accepted(with(event, Change.REPEATED));
    }

    private static EventPublished with(EventPublished event, Change change) {
        return EventPublished.newBuilder(event)
                .setHeader(EventHeader.newBuilder(event.getHeader())
                        .setChange(change)
                        .build())
                .build();
    }

    private static String id(EventPublished event) {
        return event.getHeader().getEventId();
    }
}
