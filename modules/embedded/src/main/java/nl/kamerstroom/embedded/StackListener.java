package nl.kamerstroom.embedded;

import java.time.Duration;

/** Is told how the start and the stop of a stack get on; from several threads, but one call at a time for a part. */
public interface StackListener {

    void starting(String part);

    void started(String part, Duration took);

    void stopped(String part, Duration took);

    /** Does something that is no part but takes time, and tells of it as of a part. */
    default void step(String name, Runnable work) {
        starting(name);
        long begun = System.nanoTime();
        work.run();
        started(name, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** One that does not listen. */
    static StackListener silent() {
        return new StackListener() {
            @Override
            public void starting(String part) {}

            @Override
            public void started(String part, Duration took) {}

            @Override
            public void stopped(String part, Duration took) {}
        };
    }
}
