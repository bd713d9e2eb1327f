package nl.kamerstroom.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.kamerstroom.embedded.StartException;

/** Hands letters to a running stack and follows them through it. For one thread. */
public final class DemoRun implements AutoCloseable {

    /** An event that enrich had already published under the same id is not published again; then nothing comes. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final LocalStack stack;
    private final DemoListener listener;
    private final PipelineFollower follower;
    private final LetterSender sender;
    private final StoredRows stored;
    private long accepted;
    private int refused;
    private final long eventsBefore;
    private final long submittedBefore;

    /** Reads first what the stack has seen before; the listener hears of new things only. */
    public DemoRun(LocalStack stack, DemoListener listener) {
        this.stack = stack;
        this.listener = listener;
        this.follower = new PipelineFollower(stack.settings(), listener);
        this.sender = new LetterSender(stack.settings().ingest());
        this.stored = new StoredRows(stack.settings());
        this.eventsBefore = follower.publishedEvents();
        this.submittedBefore = follower.letters().submitted();
    }

    /** Hands the letters in, one after the other, and tells what comes out meanwhile. */
    public void submit(List<Path> letters) throws InterruptedException {
        for (Path letter : letters) {
            LetterSender.Answer answer = sender.send(letter);
            if (answer.accepted()) {
                accepted++;
                listener.submitted(letter);
            } else {
                refused++;
                listener.refused(letter, answer.text());
            }
            follower.poll(Duration.ZERO);
        }
    }

    /** Follows until every letter that was handed in has come out and its events are stored, or until the time is over. */
    public DemoResult await(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long quietSince = System.nanoTime();
        while (!isComplete(quietSince) && System.nanoTime() < deadline) {
            if (follower.poll()) {
                quietSince = System.nanoTime();
            }
            requireWhole();
        }
        return new DemoResult(
                follower.letters(),
                refused,
                follower.publishedEvents() - eventsBefore,
                stored.events(),
                isComplete(quietSince));
    }

    /** Follows until the thread is interrupted. */
    public void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            follower.poll();
            requireWhole();
        }
    }

    @Override
    public void close() {
        try (follower;
                stored) {
            sender.close();
        }
    }

    private boolean isComplete(long quietSince) {
        Conservation letters = follower.letters();
        boolean allOut = letters.submitted() >= submittedBefore + accepted && letters.holds();
        boolean allPublished = follower.publishedEvents() >= follower.extractedEvents();
        boolean isQuiet = System.nanoTime() - quietSince > QUIET.toNanos();
        return allOut && (allPublished || isQuiet) && stored.events() >= follower.publishedEvents();
    }

    private void requireWhole() {
        List<String> ended = stack.ended();
        if (!ended.isEmpty()) {
            throw new StartException("The stack lost '" + String.join("', '", ended) + "'; see the logs in '"
                    + stack.settings().data().resolve("log") + "'.");
        }
    }
}
