package nl.kamerstroom.parser.worker;

/** No worker can be had: the machine, not the document, is at fault, and trying again later may help. */
public final class WorkersUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkersUnavailableException(String message) {
        super(message);
    }

    WorkersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
