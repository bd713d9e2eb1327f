package nl.kamerstroom.platform;

import java.util.regex.Pattern;

/**
 * Thrown by a processing step for a record that it understands to be unusable: the record becomes a dead letter with
 * this reason, and processing goes on with the next.
 */
public final class RejectedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Pattern REASON = Pattern.compile("[a-z]++(?:-[a-z0-9]++)*+");

    private final String reason;

    /**
     * @param reason a stable code in kebab case, such as {@code encrypted-pdf}; a label of metrics, so from a short list
     * @param message one sentence for a person: what is wrong and what would be right
     */
    public RejectedRecordException(String reason, String message) {
        super(message);
        this.reason = checked(reason);
    }

    public RejectedRecordException(String reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = checked(reason);
    }

    private static String checked(String reason) {
        if (!REASON.matcher(reason).matches()) {
            throw new IllegalArgumentException("Reason \"%s\" must be in kebab case".formatted(reason));
        }
        return reason;
    }

    public String reason() {
        return reason;
    }
}
