package nl.kamerstroom.parser.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches a process while it works for us, and kills it when it takes too long or too much memory. Killing is what wakes
 * those who wait for it: their pipes close.
 */
final class Guard implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Process process;
    private final long deadline;
    private final long mostMemory;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<Ending> verdict = Optional.empty();

    private Guard(Process process, long deadline, long mostMemory) {
        this.process = process;
        this.deadline = deadline;
        this.mostMemory = mostMemory;
    }

    /** @param mostMemory resident, in bytes */
    static Guard over(Process process, Duration time, long mostMemory) {
        Guard guard = new Guard(process, System.nanoTime() + time.toNanos(), mostMemory);
        // No virtual thread: it must run when all others are busy.
        Thread.ofPlatform().daemon().name("parser-guard").start(guard::watch);
        return guard;
    }

    /** Why the process was killed; empty where it was not. */
    Optional<Ending> verdict() {
        return verdict;
    }

    private void watch() {
        try {
            long wait = untilNextLook();
            while (!done.await(wait, TimeUnit.NANOSECONDS) && verdict.isEmpty()) {
                if (System.nanoTime() - deadline >= 0) {
                    kill(Ending.TIMED_OUT);
                } else if (ResidentMemory.of(process.pid()).orElse(0) > mostMemory) {
                    kill(Ending.OUT_OF_MEMORY);
                }
                wait = untilNextLook();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long untilNextLook() {
        return Math.clamp(deadline - System.nanoTime(), 0, INTERVAL.toNanos());
    }

    private void kill(Ending reason) {
        verdict = Optional.of(reason);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        done.countDown();
    }
}
