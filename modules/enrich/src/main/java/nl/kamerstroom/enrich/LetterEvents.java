package nl.kamerstroom.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.EventType;

/** Turns the candidate events of a letter into events with an identity; a bad one costs no other. */
final class LetterEvents {

    private final Catalogue catalogue;
    private final EntityResolver entities;
    private final SubjectKeys subjects;
    private final TypedEvents typed;

    LetterEvents(Catalogue catalogue, KnowledgeBase knowledge, SubjectRules rules) {
        this.catalogue = catalogue;
        this.entities = new EntityResolver(knowledge);
        this.subjects = new SubjectKeys(rules);
        this.typed = new TypedEvents(catalogue, new TypedValues(entities));
    }

    TypedEvents typed() {
        return typed;
    }

    /** The outcome for each candidate, in the letter's order. */
    List<Outcome> of(LetterExtracted letter) {
        Map<String, Integer> seen = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        letter.getEvents().forEach(candidate -> outcomes.add(outcome(letter, candidate, seen)));
        return outcomes;
    }

    private Outcome outcome(LetterExtracted letter, ExtractedEvent candidate, Map<String, Integer> seen) {
        if (catalogue.eventTypes().stream().noneMatch(type -> type.name().equals(candidate.getType()))) {
            return rejected(
                    DeadLetterReason.UNKNOWN_EVENT_TYPE, letter, candidate, "the catalogue has no such event type");
        }
        EventType type = catalogue.eventType(candidate.getType());
        Set<String> roles =
                candidate.getArguments().stream().map(EventArgument::getRole).collect(Collectors.toSet());
        List<Set<String>> missing = type.missing(roles);
        if (!missing.isEmpty()) {
            return rejected(DeadLetterReason.MISSING_ARGUMENT, letter, candidate, "it lacks " + named(missing));
        }
        List<EventArgument> arguments = candidate.getArguments().stream()
                .map(argument -> resolve(type, argument))
                .toList();
        try {
            String subject = subjects.of(type, letter.getLetterId(), arguments);
            int ordinal = seen.merge(type.name() + " " + subject, 1, Integer::sum);
            String id = EventIds.of(letter.getLetterId(), type.name(), subject, ordinal);
            EventPublished event = event(letter, candidate, arguments, header(letter, candidate, subject, id));
            typed.of(event);
            return new Outcome.Accepted(event);
        } catch (IllegalArgumentException e) {
            return rejected(DeadLetterReason.BAD_ARGUMENT, letter, candidate, String.valueOf(e.getMessage()));
        }
    }

    /** As the catalogue writes them: {@code activity, duration|time}. */
    private static String named(List<Set<String>> missing) {
        return missing.stream()
                .map(oneOf -> oneOf.stream().sorted().collect(Collectors.joining("|")))
                .collect(Collectors.joining(", "));
    }

    private EventArgument resolve(EventType type, EventArgument argument) {
        boolean isEntity = type.role(argument.getRole())
                .filter(role -> ValueKind.of(role) == ValueKind.ENTITY)
                .isPresent();
        return isEntity ? entities.resolve(argument) : argument;
    }

    private static EventPublished event(
            LetterExtracted letter, ExtractedEvent candidate, List<EventArgument> arguments, EventHeader header) {
        return EventPublished.newBuilder()
                .setHeader(header)
                .setType(candidate.getType())
                .setEvidence(candidate.getEvidence())
                .setArguments(arguments)
                .setDerivation(Derivation.newBuilder()
                        .setRule(candidate.getRule())
                        .setRulePackVersion(letter.getRulePackVersion())
                        .setRulePackHash(letter.getRulePackHash())
                        .setReasons(candidate.getReasons())
                        .build())
                .build();
    }

    private static EventHeader header(LetterExtracted letter, ExtractedEvent candidate, String subject, String id) {
        return EventHeader.newBuilder()
                .setEventId(id)
                .setLetterId(letter.getLetterId())
                .setSubjectKey(subject)
                .setChange(Change.UNKNOWN)
                .setModality(candidate.getModality())
                .setNegated(candidate.getNegated())
                .setConfidence(candidate.getConfidence())
                .setLetterDate(letter.getMetadata().getDate())
                .setSenders(letter.getMetadata().getSenders())
                .build();
    }

    private static Outcome rejected(
            DeadLetterReason reason, LetterExtracted letter, ExtractedEvent candidate, String what) {
        return new Outcome.Rejected(
                reason,
                "Event \"%s\" at character %d of letter \"%s\" cannot be published: %s"
                        .formatted(
                                candidate.getType(), candidate.getEvidence().getStart(), letter.getLetterId(), what));
    }
}
