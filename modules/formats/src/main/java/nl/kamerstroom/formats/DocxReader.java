package nl.kamerstroom.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.SourceText;

/** Reads a DOCX (ECMA-376): the document's own text and its footnotes; macros, pictures and other parts are left unread. */
final class DocxReader implements FormatReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String FOOTNOTES = "word/footnotes.xml";
    private static final String STYLES = "word/styles.xml";

    @Override
    public SourceText read(byte[] bytes, ReadLimits limits) {
        ZipParts parts = ZipParts.of(bytes, limits);
        DocxStyles styles = new DocxStyles();
        parse(parts, STYLES, styles);
        DocxFootnotes footnotes = new DocxFootnotes(limits);
        parse(parts, FOOTNOTES, footnotes);
        DocxBody body = new DocxBody(limits, styles, footnotes);
        if (!parse(parts, DOCUMENT, body)) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED,
                    "It is an archive without '%s', so no DOCX; convert it to one.".formatted(DOCUMENT));
        }
        return body.source().build(LetterMetadata.none());
    }

    /** Whether there is such a part. */
    private static boolean parse(ZipParts parts, String name, SecureXml.Handler handler) {
        Optional<InputStream> part = parts.open(name);
        if (part.isEmpty()) {
            return false;
        }
        try (InputStream xml = part.get()) {
            SecureXml.read(xml, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
