package nl.kamerstroom.formats;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;

/**
 * Reads a document's text: plain text, PDF, HTML, DOCX or the XML of an official publication, told by its first bytes and not by its name.
 * Thread-safe. What a document may ask of memory and time is bounded as far as one process can bound it.
 */
public final class DocumentReader {

    /**
     * Reads a document.
     *
     * @param fileName for the messages, and to tell what a broken document was meant to be
     * @param mediaType as the sender declared it, for the same use
     * @throws UnreadableDocumentException where it cannot be read, with the reason
     */
    public SourceText read(byte[] bytes, String fileName, Optional<String> mediaType, ReadLimits limits) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(
                    Reason.EMPTY, "Document '%s' is empty; send a file with text.".formatted(fileName));
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE,
                    "Document '%s' has %d bytes; at most %d are read."
                            .formatted(fileName, bytes.length, limits.bytes()));
        }
        FormatReader reader = Format.of(bytes, fileName, mediaType).reader();
        try {
            SourceText source = inTime(() -> reader.read(bytes, limits), limits);
            if (source.raw().isBlank()) {
                throw new UnreadableDocumentException(
                        Reason.NO_TEXT, "It holds no text; a scan needs a text layer to be read.");
            }
            return source;
        } catch (UnreadableDocumentException e) {
            throw new UnreadableDocumentException(
                    e.reason(), "Document '%s' cannot be read: %s".formatted(fileName, e.getMessage()), e);
        }
    }

    /** Parsers do not listen to interrupts everywhere: the thread is left behind, and dies with the process at the latest. */
    private static SourceText inTime(Callable<SourceText> reading, ReadLimits limits) {
        FutureTask<SourceText> task = new FutureTask<>(reading);
        Thread thread = Thread.ofPlatform().daemon().name("read-document").start(task);
        try {
            return task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new UnreadableDocumentException(
                    Reason.TIMED_OUT, "Reading it took longer than %s.".formatted(limits.time()), e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException(Reason.TIMED_OUT, "Reading it was interrupted.", e);
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static UnreadableDocumentException failure(Throwable cause) {
        return switch (cause) {
            case UnreadableDocumentException unreadable -> unreadable;
            case StackOverflowError deep ->
                new UnreadableDocumentException(Reason.BROKEN, "It is nested too deeply.", deep);
            case Error error -> throw error;
            default ->
                new UnreadableDocumentException(Reason.BROKEN, "It is damaged (" + cause.getMessage() + ").", cause);
        };
    }
}
