package nl.kamerstroom.parser.worker;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.formats.UnreadableDocumentException;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;

/**
 * Reads documents as {@link DocumentReader} does, but lets parsers run in processes that are killed when they take too
 * much. Plain text, which needs no parser, is read here. Thread-safe. Starts no process before one is needed.
 */
public final class IsolatedReader implements AutoCloseable {

    /** A worker may be killed by others, such as a system short of memory: a document that crashes two is at fault. */
    private static final int TRIES = 2;

    private final DocumentReader reader = new DocumentReader();
    private final ReadLimits documents;
    private final WorkerLimits worker;
    private final WorkerListener listener;
    private final WorkerPool pool;

    /**
     * @param workers how many documents may be parsed at once, each in its own process
     * @param documents what one document may ask
     * @param worker what one process may take
     */
    public IsolatedReader(int workers, ReadLimits documents, WorkerLimits worker, WorkerListener listener) {
        this.documents = documents;
        this.worker = worker;
        this.listener = listener;
        this.pool = new WorkerPool(workers, documents, worker, listener);
    }

    /**
     * Reads a document. When its worker is there, this returns or throws within the time that a document may take.
     *
     * @param fileName for the messages, and to tell what a broken document was meant to be
     * @param mediaType as the sender declared it, for the same use
     * @throws UnreadableDocumentException where it cannot be read, with the reason
     * @throws WorkersUnavailableException where no process can be started, or {@link #close} was called: the document is
     *     not at fault
     */
    public SourceText read(byte[] bytes, String fileName, Optional<String> mediaType) {
        if (!reader.needsParser(bytes, fileName, mediaType, documents)) {
            return reader.read(bytes, fileName, mediaType, documents);
        }
        long begin = System.nanoTime();
        Answer answer = ask(new Request(bytes, fileName, mediaType));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return switch (answer) {
            case Answer.Text text -> {
                listener.parsed("read", took);
                yield text.source();
            }
            case Answer.Refusal refusal -> {
                listener.parsed(code(refusal.reason()), took);
                throw new UnreadableDocumentException(refusal.reason(), refusal.message());
            }
            case Answer.Ready ready -> throw new IllegalStateException("A process was asked and says " + ready);
        };
    }

    private Answer ask(Request request) {
        Duration left = worker.time();
        for (int attempt = 1; ; attempt++) {
            long begin = System.nanoTime();
            try {
                return pool.ask(request, left);
            } catch (WorkerEndedException ended) {
                left = left.minusNanos(System.nanoTime() - begin);
                if (ended.ending() != Ending.CRASHED || attempt == TRIES || left.isNegative()) {
                    return refusal(request.fileName(), ended.ending());
                }
            }
        }
    }

    private Answer.Refusal refusal(String fileName, Ending ending) {
        return switch (ending) {
            case TIMED_OUT ->
                new Answer.Refusal(
                        Reason.TIMED_OUT,
                        "Document '%s' cannot be read: its parser took longer than %s; send it as plain text."
                                .formatted(fileName, worker.time()));
            case OUT_OF_MEMORY ->
                new Answer.Refusal(
                        Reason.OUT_OF_MEMORY,
                        "Document '%s' cannot be read: its parser took more than %d MiB of memory; send it as plain text."
                                .formatted(fileName, worker.residentBytes() >> 20));
            case CRASHED, NOT_STARTED, RETIRED, CLOSED ->
                new Answer.Refusal(
                        Reason.PARSER_CRASHED,
                        "Document '%s' cannot be read: its parser ended without an answer; send it as plain text."
                                .formatted(fileName));
        };
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why no process could be started at the last try; empty while all is well. */
    public Optional<String> fault() {
        return pool.fault();
    }

    /** Kills the processes; harmless when called again. A document that is being read meanwhile is not blamed. */
    @Override
    public void close() {
        pool.close();
    }
}
