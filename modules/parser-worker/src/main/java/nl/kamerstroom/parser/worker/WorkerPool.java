package nl.kamerstroom.parser.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.kamerstroom.formats.ReadLimits;

/**
 * A fixed number of places for workers. A place starts its first worker when it is first needed, and the next one as soon
 * as a worker is gone, so that the next document finds it warm.
 */
final class WorkerPool implements AutoCloseable {

    private final WorkerCommand command;
    private final WorkerLimits limits;
    private final int longestAnswer;
    private final WorkerListener listener;
    private final List<Place> places;
    private final BlockingQueue<Place> free;
    private volatile boolean closed;
    private volatile Optional<String> fault = Optional.empty();

    WorkerPool(int size, ReadLimits documents, WorkerLimits limits, WorkerListener listener) {
        this.command = WorkerCommand.of(documents, limits);
        this.limits = limits;
        this.longestAnswer = longestAnswer(documents);
        this.listener = listener;
        this.places = Stream.generate(Place::new).limit(size).toList();
        this.free = new ArrayBlockingQueue<>(size, false, places);
    }

    /** Every character makes two bytes, at most every second one a block of some thirty; metadata is no longer than the document. */
    private static int longestAnswer(ReadLimits documents) {
        long longest = 20L * documents.characters() + 4L * documents.bytes() + (1 << 16);
        return (int) Math.min(longest, Integer.MAX_VALUE - 16);
    }

    /**
     * Lets a worker read a document; waits for a free place.
     *
     * @throws WorkerEndedException where the worker was killed or crashed
     * @throws WorkersUnavailableException where none can be started, or the pool is closed
     */
    Answer ask(Request request, Duration time) throws WorkerEndedException {
        Place place = take();
        try {
            return place.ask(request, time);
        } finally {
            free.add(place);
        }
    }

    private Place take() {
        try {
            return free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkersUnavailableException("Waiting for a parser process was interrupted", interrupted);
        }
    }

    /** Why no worker could be started at the last try; empty while all is well. */
    Optional<String> fault() {
        return fault;
    }

    @Override
    public void close() {
        closed = true;
        places.forEach(Place::close);
    }

    private WorkerProcess start() {
        long begin = System.nanoTime();
        try {
            WorkerProcess worker = WorkerProcess.start(command, limits, longestAnswer);
            fault = Optional.empty();
            listener.started(Duration.ofNanos(System.nanoTime() - begin));
            return openOrClose(worker);
        } catch (IOException | WorkerEndedException failed) {
            listener.ended(Ending.NOT_STARTED);
            String message = "A parser process could not be started (%s)".formatted(failed.getMessage());
            fault = Optional.of(message);
            throw new WorkersUnavailableException(message, failed);
        }
    }

    /** A worker that comes up while the pool closes is seen here or by {@link #close()}, or by both. */
    private WorkerProcess openOrClose(WorkerProcess worker) {
        if (closed) {
            worker.close();
        }
        return worker;
    }

    /** Where one worker after the other stands; used by one thread at a time, but closed from any. */
    private final class Place {

        private Optional<CompletableFuture<WorkerProcess>> worker = Optional.empty();

        Answer ask(Request request, Duration time) throws WorkerEndedException {
            WorkerProcess process = process();
            try {
                Answer answer = process.ask(request, time);
                if (process.isWorn()) {
                    replace(process, Ending.RETIRED);
                }
                return answer;
            } catch (WorkerEndedException ended) {
                expectOpen();
                replace(process, ended.ending());
                throw ended;
            }
        }

        /** The worker that stands here, or a new one where there is none or it died while nobody looked. */
        private WorkerProcess process() {
            WorkerProcess process = await(future());
            if (process.isAlive()) {
                return process;
            }
            replace(process, Ending.CRASHED);
            return await(future());
        }

        private synchronized CompletableFuture<WorkerProcess> future() {
            expectOpen();
            if (worker.isEmpty()) {
                prepare();
            }
            return worker.orElseThrow();
        }

        private synchronized void prepare() {
            worker = Optional.of(CompletableFuture.supplyAsync(WorkerPool.this::start, Place::inBackground));
        }

        private WorkerProcess await(CompletableFuture<WorkerProcess> starting) {
            try {
                return starting.join();
            } catch (CompletionException failed) {
                forget();
                throw failed.getCause() instanceof WorkersUnavailableException unavailable ? unavailable : failed;
            }
        }

        private void replace(WorkerProcess process, Ending ending) {
            process.close();
            listener.ended(ending);
            if (!closed) {
                prepare();
            }
        }

        private synchronized void forget() {
            worker = Optional.empty();
        }

        private synchronized void close() {
            Optional<CompletableFuture<WorkerProcess>> ready =
                    worker.filter(starting -> starting.state() == Future.State.SUCCESS);
            if (ready.isPresent()) {
                ready.get().resultNow().close();
                listener.ended(Ending.CLOSED);
            }
            worker = Optional.empty();
        }

        private static void inBackground(Runnable task) {
            Thread.ofPlatform().daemon().name("parser-start").start(task);
        }
    }

    private void expectOpen() {
        if (closed) {
            throw new WorkersUnavailableException("The parser processes are stopped");
        }
    }
}
