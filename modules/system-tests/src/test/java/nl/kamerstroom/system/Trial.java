package nl.kamerstroom.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.kamerstroom.events.LetterExtracted;

/** A scenario while it runs: what its course acts on, and what the faults hit. For one thread. */
final class Trial {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TRIES = 5;

    private final ProcessStack stack;
    private final Progress progress;
    private final int letters;
    private long faultAt = System.nanoTime();
    private long pending;

    Trial(ProcessStack stack, Progress progress, int letters) {
        this.stack = stack;
        this.progress = progress;
        this.letters = letters;
    }

    ProcessStack stack() {
        return stack;
    }

    Progress progress() {
        return progress;
    }

    /** When the fault struck, as {@link System#nanoTime()} tells it. */
    long faultAt() {
        return faultAt;
    }

    /** How many records the fault kept from being finished. */
    long pending() {
        return pending;
    }

    /** Waits until a share of the letters has been read, so that the fault strikes amid the work. */
    void awaitFlow() {
        String extracted = stack.catalogue().topicOf(LetterExtracted.class).name();
        await("letters flow")
                .atMost(PATIENCE)
                .until(() -> progress.log().of(extracted).size() > letters / 6);
    }

    /** Kills a service while it has work, again where it had just finished; it does not run when this returns. */
    void killAtWork(Stage stage) throws InterruptedException {
        killAtWork(stage, () -> stack.start(stage));
    }

    /**
     * The same.
     *
     * @param start how the service is started for another try
     */
    void killAtWork(Stage stage, Runnable start) throws InterruptedException {
        for (int i = 0; i < TRIES && pending == 0; i++) {
            if (i > 0) {
                start.run();
                stack.awaitReady(stage);
            }
            await("work for " + stage)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> progress.pending(stage) > 0);
            strike();
            stack.service(stage).kill();
            pending = progress.pending(stage);
        }
    }

    /** Kills the broker while letters are on their way; it does not run when this returns. */
    void killBrokerAtWork() {
        await("letters on their way")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> pendingAnywhere() > 0);
        pending = pendingAnywhere();
        strike();
        stack.killBroker();
    }

    /** The fault strikes now. */
    void strike() {
        faultAt = System.nanoTime();
    }

    /** Counts what a service cannot finish; to be called while it cannot. */
    void count(Stage stage) {
        pending = progress.pending(stage);
    }

    private long pendingAnywhere() {
        return progress.pending(Stage.INGEST) + progress.pending(Stage.EXTRACT) + progress.pending(Stage.ENRICH);
    }
}
