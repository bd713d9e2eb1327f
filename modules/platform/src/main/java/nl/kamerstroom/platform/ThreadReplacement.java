package nl.kamerstroom.platform;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a failed stream thread while failures are rare, and gives up when they are not, so that the process is
 * restarted as a whole and somebody notices. Surroundings that fail are waited for, however long: a restart would not
 * bring a registry back, and the group's session timeout keeps the tries seconds apart.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Counter replaced;
    private final Deque<Instant> failures = new ArrayDeque<>();

    ThreadReplacement(int most, Duration window, Clock clock, Counter replaced) {
        this.most = most;
        this.window = window;
        this.clock = clock;
        this.replaced = replaced;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        boolean replace = PoisonReason.isOfSurroundings(failure) || withinBudget();
        LOG.atError()
                .setCause(failure)
                .addKeyValue(LogKeys.ERROR_CLASS, failure.getClass().getName())
                .addKeyValue(LogKeys.STATE, replace ? "replaced" : "given up")
                .log("Stream thread failed");
        if (replace) {
            replaced.increment();
        }
        return replace ? StreamThreadExceptionResponse.REPLACE_THREAD : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private synchronized boolean withinBudget() {
        Instant now = clock.instant();
        failures.removeIf(failure -> failure.isBefore(now.minus(window)));
        failures.add(now);
        return failures.size() <= most;
    }
}
