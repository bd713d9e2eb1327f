package nl.kamerstroom.local;

import org.jspecify.annotations.Nullable;

/** A part of the stack did not come up; the message says which, why, and where to look. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
