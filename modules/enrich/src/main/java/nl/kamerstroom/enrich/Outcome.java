package nl.kamerstroom.enrich;

import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.RejectedRecordException;

/** What became of a candidate event. */
sealed interface Outcome {

    /** The event, not yet compared with what is known of its subject. */
    record Accepted(EventPublished event) implements Outcome {}

    /** An event that cannot be published, with its reason and a sentence for people. */
    record Rejected(DeadLetterReason reason, String message) implements Outcome {}

    /**
     * The event.
     *
     * @throws RejectedRecordException where there is none, with the reason
     */
    default EventPublished event() {
        return switch (this) {
            case Accepted accepted -> accepted.event();
            case Rejected rejected -> throw new RejectedRecordException(rejected.reason(), rejected.message());
        };
    }
}
