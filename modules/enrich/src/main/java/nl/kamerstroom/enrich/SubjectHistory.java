package nl.kamerstroom.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.KnownEvent;
import nl.kamerstroom.platform.Catalogue;

/**
 * The events known on one subject, in the order in which they came first. An event is judged by those that came before
 * it, and keeps that judgement: its letter, processed again, gives the same again.
 */
final class SubjectHistory {

    private static final Comparator<KnownEvent> BY_DATE = Comparator.comparing(SubjectHistory::date);

    private final List<KnownEvent> events;
    private final SubjectRules rules;
    private final Catalogue catalogue;

    SubjectHistory(List<KnownEvent> events, SubjectRules rules, Catalogue catalogue) {
        this.events = List.copyOf(events);
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /**
     * How an event relates.
     *
     * @param event its {@code change} is {@code CHANGED} where its own letter said something else before
     */
    Link link(KnownEvent event) {
        int known = indexOf(event.getEventId());
        boolean isCorrected = event.getChange() == Change.CHANGED
                || (known >= 0 && !events.get(known).getFacts().equals(event.getFacts()));
        if (isCorrected) {
            return correction(judge(event, known >= 0 ? events.subList(0, known) : events));
        }
        if (known >= 0) {
            KnownEvent before = events.get(known);
            return new Link(before.getChange(), Optional.ofNullable(before.getSupersedes()));
        }
        return judge(event, events);
    }

    /** Never new or repeated: subscribers know the event, and know something else of it. */
    private static Link correction(Link judged) {
        return judged.supersedes().isPresent() ? judged : new Link(Change.CHANGED, Optional.empty());
    }

    /** The events without one. */
    List<KnownEvent> without(String eventId) {
        return events.stream()
                .filter(event -> !event.getEventId().equals(eventId))
                .toList();
    }

    /**
     * The events with one more; a known one takes its old place.
     *
     * @param most how many to keep; what repeats goes first, then what is oldest
     */
    List<KnownEvent> with(KnownEvent event, int most) {
        List<KnownEvent> kept = new ArrayList<>(events);
        int known = indexOf(event.getEventId());
        if (known >= 0) {
            kept.set(known, event);
        } else {
            kept.add(event);
        }
        while (kept.size() > most) {
            kept.remove(firstRepeated(kept).orElse(0).intValue());
        }
        return kept;
    }

    private Link judge(KnownEvent event, List<KnownEvent> earlier) {
        SubjectRule rule = rule(event);
        List<KnownEvent> line = earlier.stream()
                .filter(other -> !other.getLetterId().equals(event.getLetterId()))
                .filter(other -> rule(other).line().equals(rule.line()))
                .toList();
        Predicate<KnownEvent> notLater = other -> !date(other).isAfter(date(event));
        Optional<KnownEvent> predecessor =
                line.stream().filter(notLater).reduce((one, next) -> BY_DATE.compare(one, next) <= 0 ? next : one);
        if (predecessor.isEmpty()) {
            return line.stream().anyMatch(other -> saysAll(other, event)) ? Link.REPEATED : Link.NEW;
        }
        if (saysAll(predecessor.get(), event)) {
            return Link.REPEATED;
        }
        return rule.other() == Change.NEW
                ? Link.NEW
                : new Link(rule.other(), Optional.of(predecessor.get().getEventId()));
    }

    private SubjectRule rule(KnownEvent event) {
        return rules.of(catalogue.eventType(event.getType()));
    }

    private static boolean saysAll(KnownEvent known, KnownEvent event) {
        return known.getType().equals(event.getType()) && new HashSet<>(known.getFacts()).containsAll(event.getFacts());
    }

    /** A letter without a date counts as older than any. */
    private static LocalDate date(KnownEvent event) {
        return Optional.ofNullable(event.getLetterDate()).orElse(LocalDate.MIN);
    }

    private int indexOf(String eventId) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).getEventId().equals(eventId)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Integer> firstRepeated(List<KnownEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).getChange() == Change.REPEATED) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
