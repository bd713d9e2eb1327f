package nl.kamerstroom.parser.worker;

/** The worker is gone; the document has no answer. */
final class WorkerEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Ending ending;

    WorkerEndedException(Ending ending, Throwable cause) {
        super("Worker ended: " + ending, cause);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
