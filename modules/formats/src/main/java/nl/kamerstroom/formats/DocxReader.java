package nl.kamerstroom.formats;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
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
        Map<String, byte[]> parts = ZipParts.read(bytes, Set.of(DOCUMENT, FOOTNOTES, STYLES), limits);
        byte[] document = parts.get(DOCUMENT);
        if (document == null) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED,
                    "It is an archive without '%s', so no DOCX; convert it to one.".formatted(DOCUMENT));
        }
        DocxStyles styles = new DocxStyles();
        parse(parts, STYLES, styles);
        DocxFootnotes footnotes = new DocxFootnotes(limits);
        parse(parts, FOOTNOTES, footnotes);
        DocxBody body = new DocxBody(limits, styles, footnotes);
        parse(parts, DOCUMENT, body);
        return body.source().build(LetterMetadata.none());
    }

    private static void parse(Map<String, byte[]> parts, String name, SecureXml.Handler handler) {
        byte[] part = parts.get(name);
        if (part != null) {
            SecureXml.read(new ByteArrayInputStream(part), handler);
        }
    }
}
