package nl.kamerstroom.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Hands letters in over HTTP at a steady rate, each again until it is accepted, as a patient client does. */
final class LetterLoad implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final List<Integer> AGAIN = List.of(429, 503);
    private static final int MOST_ON_THEIR_WAY = 24;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(250);

    private final URI letters;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore onTheirWay = new Semaphore(MOST_ON_THEIR_WAY);
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final List<byte[]> bodies;
    private final int perSecond;

    /**
     * A load that has not begun.
     *
     * @param bodies in this order, equal ones as often as they are there
     * @param perSecond how many, as long as they are taken
     */
    LetterLoad(URI ingest, List<byte[]> bodies, int perSecond) {
        this.letters = ingest.resolve("/letters");
        this.bodies = List.copyOf(bodies);
        this.perSecond = perSecond;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    /** Begins to hand letters in; harmless when called again. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            threads.execute(this::run);
        }
    }

    /** Whether each was accepted, or refused for good. */
    boolean isDone() {
        return done.get() == bodies.size();
    }

    /** Why letters were refused for good. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void run() {
        long began = System.nanoTime();
        for (int i = 0; i < bodies.size() && !Thread.currentThread().isInterrupted(); i++) {
            byte[] body = bodies.get(i);
            LockSupport.parkNanos(began + i * 1_000_000_000L / perSecond - System.nanoTime());
            onTheirWay.acquireUninterruptibly();
            threads.execute(() -> handIn(body));
        }
    }

    private void handIn(byte[] body) {
        try {
            while (!isTaken(body)) {
                Thread.sleep(BEFORE_RETRY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            done.incrementAndGet();
            onTheirWay.release();
        }
    }

    /** Whether there is nothing more to try: it was accepted or refused. */
    private boolean isTaken(byte[] body) throws InterruptedException {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(letters)
                                    .timeout(TIMEOUT)
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != ACCEPTED && !AGAIN.contains(status)) {
                refused.add("status " + status);
            }
            return !AGAIN.contains(status);
        } catch (IOException away) {
            return false;
        }
    }
}
