package nl.kamerstroom.replay;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Modality;
import nl.kamerstroom.text.Span;

/** The events of a letter's record in the form in which they are compared. */
final class FoundEvents {

    private FoundEvents() {}

    static List<CandidateEvent> of(LetterExtracted letter) {
        return letter.getEvents().stream().map(FoundEvents::event).toList();
    }

    private static CandidateEvent event(ExtractedEvent event) {
        return new CandidateEvent(
                event.getType(),
                Modality.valueOf(event.getModality().name()),
                event.getNegated(),
                event.getConfidence(),
                evidence(event.getEvidence()),
                event.getArguments().stream().map(FoundEvents::argument).toList(),
                event.getRule(),
                event.getReasons());
    }

    private static Argument argument(EventArgument argument) {
        return new Argument(
                argument.getRole(),
                argument.getValue(),
                Optional.ofNullable(argument.getId()),
                Optional.ofNullable(argument.getEvidence()).map(FoundEvents::evidence),
                argument.getDerivedFrom());
    }

    private static Evidence evidence(EvidenceSpan span) {
        return new Evidence(new Span(span.getStart(), span.getEnd()), span.getQuote());
    }
}
