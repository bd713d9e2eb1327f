package nl.kamerstroom.platform;

/**
 * Thrown by a processing step for a record that it understands to be unusable: the record becomes a dead letter with
 * this reason, and processing goes on with the next.
 */
public final class RejectedRecordException extends RuntimeException {

    private static final long serialVersionUID = 2;

    private final DeadLetterReason reason;

    /** @param message one sentence for a person: what is wrong and what would be right */
    public RejectedRecordException(DeadLetterReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public RejectedRecordException(DeadLetterReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public DeadLetterReason reason() {
        return reason;
    }
}
