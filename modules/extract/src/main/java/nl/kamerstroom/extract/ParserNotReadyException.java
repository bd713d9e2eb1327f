package nl.kamerstroom.extract;

import nl.kamerstroom.parser.worker.WorkersUnavailableException;
import org.apache.kafka.common.errors.RetriableException;

/** No process to parse documents can be had. The letter is not at fault: it waits, and never becomes a dead letter. */
final class ParserNotReadyException extends RetriableException {

    private static final long serialVersionUID = 1L;

    ParserNotReadyException(WorkersUnavailableException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
