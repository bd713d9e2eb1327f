package nl.kamerstroom.enrich;

import java.util.Optional;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EvidenceSpan;

/** Compares what one letter says at two times. How an event was found does not count: every version of the rules differs. */
final class Wording {

    private static final Derivation NONE = Derivation.newBuilder()
            .setRule("")
            .setRulePackVersion("")
            .setRulePackHash("")
            .build();

    private Wording() {}

    /** Whether both say the same in the same words at the same places of the letter. */
    static boolean isVerbatim(EventPublished one, EventPublished other) {
        return stated(one).equals(stated(other));
    }

    /** Whether both say the same in the same words, wherever in the letter. */
    static boolean says(EventPublished one, EventPublished other) {
        return anywhere(stated(one)).equals(anywhere(stated(other)));
    }

    private static EventPublished stated(EventPublished event) {
        return EventPublished.newBuilder(event)
                .setHeader(EventHeader.newBuilder(event.getHeader())
                        .setChange(Change.UNKNOWN)
                        .setConfidence(0)
                        .build())
                .setDerivation(NONE)
                .build();
    }

    private static EventPublished anywhere(EventPublished event) {
        return EventPublished.newBuilder(event)
                .setEvidence(anywhere(event.getEvidence()))
                .setArguments(
                        event.getArguments().stream().map(Wording::anywhere).toList())
                .build();
    }

    private static EventArgument anywhere(EventArgument argument) {
        return EventArgument.newBuilder(argument)
                .setEvidence(Optional.ofNullable(argument.getEvidence())
                        .map(Wording::anywhere)
                        .orElse(null))
                .build();
    }

    private static EvidenceSpan anywhere(EvidenceSpan span) {
        return EvidenceSpan.newBuilder(span).setStart(0).setEnd(0).build();
    }
}
