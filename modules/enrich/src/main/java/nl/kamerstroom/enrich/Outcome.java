package nl.kamerstroom.enrich;

import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.RejectedRecordException;

/** What became of a candidate event. */
sealed interface Outcome {

    /**
     * An event to publish, not yet compared with what is known of its subject. Its {@code change} tells what its own
     * letter said of it before: {@code UNKNOWN} nothing, {@code REPEATED} the same in another place, {@code CHANGED}
     * something else, {@code RETRACTED} that it was there, which it is no longer.
     */
    record Accepted(EventPublished event) implements Outcome {}

    /** An event that its letter states as before: there is nothing to publish. */
    record Unchanged(EventPublished event) implements Outcome {}

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
            case Unchanged unchanged -> unchanged.event();
            case Rejected rejected -> throw new RejectedRecordException(rejected.reason(), rejected.message());
        };
    }
}
