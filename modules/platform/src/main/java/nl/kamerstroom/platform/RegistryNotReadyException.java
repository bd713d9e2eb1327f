package nl.kamerstroom.platform;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The schema registry does not answer, or lacks what a deployment gives it. The record is not at fault: it waits, and
 * never becomes a dead letter.
 */
public final class RegistryNotReadyException extends RetriableException {

    private static final long serialVersionUID = 1L;

    RegistryNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }
}
