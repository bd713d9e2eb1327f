package nl.kamerstroom.dead.letters;

/** Another desk was opened meanwhile; what this one had not committed did not happen. */
public final class DeskTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeskTakenException(Throwable cause) {
        super("Another command took the dead letters over; what this one had not finished is undone", cause);
    }
}
