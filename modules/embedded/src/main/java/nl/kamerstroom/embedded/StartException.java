package nl.kamerstroom.embedded;

import org.jspecify.annotations.Nullable;

/** A part of the stack did not come up; the message says which, why, and where to look. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence. */
    public StartException(String message) {
        super(message);
    }

    /** One sentence, and what lies behind it. */
    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
