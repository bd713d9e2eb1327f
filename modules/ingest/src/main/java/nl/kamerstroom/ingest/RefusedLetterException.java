package nl.kamerstroom.ingest;

/** A letter that is not taken in, with the reason and what would be right; the sender keeps it. */
final class RefusedLetterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    RefusedLetterException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.detail = message;
    }

    Reason reason() {
        return reason;
    }

    /** What is wrong and what would be right. */
    String detail() {
        return detail;
    }

    /** Why a letter is refused, with the HTTP status that says so. */
    enum Reason {
        EMPTY(400, "The letter is empty"),
        MALFORMED_REQUEST(400, "The request cannot be read"),
        TOO_LARGE(413, "The letter is too large"),
        UNSUPPORTED_FORMAT(415, "The format is not supported"),
        BUSY(429, "The broker does not keep up"),
        NOT_ACCEPTED(503, "The broker does not accept the letter");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** Whether the same letter may be taken later. */
        boolean passes() {
            return this == BUSY || this == NOT_ACCEPTED;
        }

        /** In kebab case, for metrics, reason files and problem types. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
