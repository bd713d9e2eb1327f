package nl.kamerstroom.formats;

import nl.kamerstroom.text.SourceText;

/** Reads documents of one format. */
@FunctionalInterface
interface FormatReader {

    /**
     * The document's text.
     *
     * @throws UnreadableDocumentException where it cannot be read within the limits
     */
    SourceText read(byte[] bytes, ReadLimits limits);
}
