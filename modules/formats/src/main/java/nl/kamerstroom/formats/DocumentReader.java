package nl.kamerstroom.formats;

import java.util.Optional;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;

/**
 * Reads a document's text: plain text, PDF, HTML, DOCX or the XML of an official publication, told by its first bytes and not by its name.
 * Thread-safe. The limits bound what a document may ask, save what only its parser sees: a parser may take all memory or never end,
 * so whoever reads strangers' files reads those for which {@link #needsParser} in a process that may be killed.
 */
public final class DocumentReader {

    /**
     * Whether a document's text comes out of a parser. Plain text does not, and neither does what is refused at first sight:
     * reading these takes time and memory linear in their size.
     */
    public boolean needsParser(byte[] bytes, String fileName, Optional<String> mediaType, ReadLimits limits) {
        if (bytes.length == 0 || bytes.length > limits.bytes()) {
            return false;
        }
        try {
            return Format.of(bytes, fileName, mediaType) != Format.PLAIN_TEXT;
        } catch (UnreadableDocumentException refused) {
            return false;
        }
    }

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
            SourceText source = parse(reader, bytes, limits);
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

    /** Parsers meet broken files with exceptions of every kind. */
    private static SourceText parse(FormatReader reader, byte[] bytes, ReadLimits limits) {
        try {
            return reader.read(bytes, limits);
        } catch (UnreadableDocumentException unreadable) {
            throw unreadable;
        } catch (StackOverflowError deep) {
            throw new UnreadableDocumentException(Reason.BROKEN, "It is nested too deeply.", deep);
        } catch (RuntimeException damaged) {
            throw new UnreadableDocumentException(
                    Reason.BROKEN, "It is damaged (" + damaged.getMessage() + ").", damaged);
        }
    }
}
