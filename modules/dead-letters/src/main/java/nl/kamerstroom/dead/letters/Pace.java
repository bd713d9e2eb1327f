package nl.kamerstroom.dead.letters;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast dead letters are handed back, so that a service that has just recovered is not buried under them. */
public interface Pace {

    /** Waits until the next one may go. */
    void next() throws InterruptedException;

    /** How many may go in one transaction. */
    int batch();

    /** As fast as the broker takes them. */
    static Pace unlimited() {
        return new Pace() {
            @Override
            public void next() {}

            @Override
            public int batch() {
                return 100;
            }
        };
    }

    /** At most so many a second; a transaction takes about a second at the most. */
    static Pace perSecond(int most) {
        return perSecond(most, System::nanoTime, Thread::sleep);
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Sleep {
        void sleep(Duration time) throws InterruptedException;
    }

    static Pace perSecond(int most, LongSupplier nanoTime, Sleep sleep) {
        if (most < 1) {
            throw new IllegalArgumentException("A rate must be at least 1 a second, not " + most);
        }
        return new Pace() {
            private final long began = nanoTime.getAsLong();
            private long gone;

            @Override
            public void next() throws InterruptedException {
                long due = began + gone++ * 1_000_000_000L / most;
                Duration early = Duration.ofNanos(due - nanoTime.getAsLong());
                if (early.isPositive()) {
                    sleep.sleep(early);
                }
            }

            @Override
            public int batch() {
                return Math.min(100, most);
            }
        };
    }
}
