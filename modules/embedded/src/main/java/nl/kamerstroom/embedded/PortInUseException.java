package nl.kamerstroom.embedded;

/** One or more ports of the stack are taken by another program; the message names them all. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortInUseException(String message) {
        super(message);
    }
}
