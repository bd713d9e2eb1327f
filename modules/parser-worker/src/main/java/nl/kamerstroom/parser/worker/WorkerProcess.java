package nl.kamerstroom.parser.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A worker, seen from outside. For one thread at a time. */
final class WorkerProcess implements AutoCloseable {

    /** How long a process that has closed its pipes may take to leave its exit code. */
    private static final Duration EXIT = Duration.ofSeconds(1);

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final WorkerLimits limits;
    private final int longestAnswer;
    private int documents;

    private WorkerProcess(Process process, WorkerLimits limits, int longestAnswer) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.limits = limits;
        this.longestAnswer = longestAnswer;
    }

    /**
     * Starts a worker; when this returns, it can be asked.
     *
     * @param longestAnswer in bytes
     */
    static WorkerProcess start(WorkerCommand command, WorkerLimits limits, int longestAnswer)
            throws IOException, WorkerEndedException {
        WorkerProcess worker = new WorkerProcess(command.start(), limits, longestAnswer);
        try (Guard guard = Guard.over(worker.process, limits.startTime(), limits.residentBytes())) {
            if (!(worker.answer(guard) instanceof Answer.Ready)) {
                throw worker.ended(guard, new IOException("It is no worker"));
            }
            return worker;
        } catch (WorkerEndedException ended) {
            worker.close();
            throw ended;
        }
    }

    /**
     * Lets the worker read a document.
     *
     * @throws WorkerEndedException where it was killed or crashed; it cannot be asked again
     */
    Answer ask(Request request, Duration time) throws WorkerEndedException {
        documents++;
        try (Guard guard = Guard.over(process, time, limits.residentBytes())) {
            try {
                Frame.write(requests, request.encode());
            } catch (IOException closed) {
                throw ended(guard, closed);
            }
            Answer answer = answer(guard);
            if (answer instanceof Answer.Ready) {
                throw ended(guard, new IOException("It answers what was not asked"));
            }
            return answer;
        }
    }

    private Answer answer(Guard guard) throws WorkerEndedException {
        try {
            ByteBuffer frame =
                    Frame.read(answers, longestAnswer).orElseThrow(() -> new IOException("It closed its output"));
            return Answer.decode(frame);
        } catch (IOException | RuntimeException broken) {
            throw ended(guard, broken);
        }
    }

    private WorkerEndedException ended(Guard guard, Exception cause) {
        Ending ending = guard.verdict().orElseGet(this::endingByItself);
        close();
        return new WorkerEndedException(ending, cause);
    }

    private Ending endingByItself() {
        try {
            boolean gone = process.waitFor(EXIT.toMillis(), TimeUnit.MILLISECONDS);
            return gone && process.exitValue() == WorkerCommand.OUT_OF_MEMORY ? Ending.OUT_OF_MEMORY : Ending.CRASHED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Ending.CRASHED;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has done its share. */
    boolean isWorn() {
        return documents >= limits.documents();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
