package nl.kamerstroom.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.kamerstroom.events.Attribute;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterDetails;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.Modality;

/** A letter as extract hands it on, written in short. */
record TestLetter(String id, LocalDate date, List<ExtractedEvent> events, String rules) {

    static TestLetter of(String id, String date) {
        return new TestLetter(id, LocalDate.parse(date), List.of(), "1");
    }

    /** With an event whose arguments are given as role, value, role, value … */
    TestLetter with(String type, String... rolesAndValues) {
        return with(event(type, rolesAndValues));
    }

    TestLetter with(ExtractedEvent event) {
        List<ExtractedEvent> more = new ArrayList<>(events);
        more.add(event);
        return new TestLetter(id, date, more, rules);
    }

    /** Read by another version of the rules, which find the same. */
    TestLetter readBy(String version) {
        return new TestLetter(id, date, events, version);
    }

    /** With another value of a role, wherever it is. */
    TestLetter correctedTo(String role, String value) {
        return mapped(argument -> argument.getRole().equals(role) ? argument(role, value) : argument);
    }

    /** With a line more at its beginning. */
    TestLetter moved(int characters) {
        List<ExtractedEvent> moved = mapped(argument -> EventArgument.newBuilder(argument)
                        .setEvidence(moved(argument.getEvidence(), characters))
                        .build())
                .events()
                .stream()
                .map(event -> ExtractedEvent.newBuilder(event)
                        .setEvidence(moved(event.getEvidence(), characters))
                        .build())
                .toList();
        return new TestLetter(id, date, moved, rules);
    }

    private static EvidenceSpan moved(EvidenceSpan span, int characters) {
        return EvidenceSpan.newBuilder(span)
                .setStart(span.getStart() + characters)
                .setEnd(span.getEnd() + characters)
                .build();
    }

    private TestLetter mapped(UnaryOperator<EventArgument> change) {
        List<ExtractedEvent> mapped = events.stream()
                .map(event -> ExtractedEvent.newBuilder(event)
                        .setArguments(event.getArguments().stream().map(change).toList())
                        .build())
                .toList();
        return new TestLetter(id, date, mapped, rules);
    }

    LetterExtracted extracted() {
        return LetterExtracted.newBuilder()
                .setLetterId(id)
                .setMetadata(LetterDetails.newBuilder()
                        .setDate(date)
                        .setSenders(List.of("Minister van Defensie"))
                        .build())
                .setTextHash("0".repeat(64))
                .setRulePackVersion(rules)
                .setRulePackHash(rules.repeat(64))
                .setEvents(events)
                .build();
    }

    static ExtractedEvent event(String type, String... rolesAndValues) {
        List<EventArgument> arguments = new ArrayList<>();
        for (int i = 0; i < rolesAndValues.length; i += 2) {
            arguments.add(argument(rolesAndValues[i], rolesAndValues[i + 1]));
        }
        return ExtractedEvent.newBuilder()
                .setType(type)
                .setModality(Modality.PLANNED)
                .setNegated(false)
                .setConfidence(0.9)
                .setEvidence(words("Op 16 maart komen de NAVO-ministers bijeen."))
                .setArguments(arguments)
                .setRule("test/rule")
                .build();
    }

    static EventArgument argument(String role, String value) {
        return EventArgument.newBuilder()
                .setRole(role)
                .setValue(value)
                .setEvidence(words(value))
                .build();
    }

    /** An argument with details: {@code qualifier} → {@code MAXIMUM}. */
    static EventArgument argument(String role, String value, Map<String, String> attributes) {
        return EventArgument.newBuilder(argument(role, value))
                .setAttributes(attributes.entrySet().stream()
                        .map(entry -> Attribute.newBuilder()
                                .setName(entry.getKey())
                                .setValue(entry.getValue())
                                .build())
                        .toList())
                .build();
    }

    private static EvidenceSpan words(String quote) {
        return EvidenceSpan.newBuilder()
                .setStart(0)
                .setEnd(quote.length())
                .setQuote(quote)
                .build();
    }
}
