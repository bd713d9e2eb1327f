package nl.kamerstroom.platform;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The schema registry does not answer, or answers that it cannot for now. The record is not at fault: try again, and
 * never count it as a dead letter.
 */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
