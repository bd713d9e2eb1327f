package nl.kamerstroom.parser.worker;

import java.time.Duration;

/** Is told what workers do; called from several threads. */
public interface WorkerListener {

    /** A worker is there. */
    void started(Duration took);

    /** A worker is gone. */
    void ended(Ending ending);

    /**
     * A document was read or given up.
     *
     * @param outcome {@code read}, or the reason in kebab case
     */
    void parsed(String outcome, Duration took);
}
