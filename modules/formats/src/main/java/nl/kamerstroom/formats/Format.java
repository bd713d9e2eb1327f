package nl.kamerstroom.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/** The formats that are read, each told by a document's first bytes. */
enum Format {
    PLAIN_TEXT,
    PDF,
    HTML,
    DOCX,
    PUBLICATION_XML;

    /** As far as a PDF's header may lie behind the start (ISO 32000, annex H). */
    private static final int HEAD = 1024;

    /** A text in angle brackets is XML of some kind; as plain text its tags would be read as words. */
    private static final Pattern ELEMENT = Pattern.compile("<[a-z][\\w:.-]{0,60}[\\s/>]");

    private static final String ZIP = "PK\u0003\u0004";
    private static final String COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    FormatReader reader() {
        return switch (this) {
            case PLAIN_TEXT -> new PlainTextReader();
            case PDF -> new PdfReader();
            case HTML -> new HtmlReader();
            case DOCX -> new DocxReader();
            case PUBLICATION_XML -> new PublicationReader();
        };
    }

    /**
     * The format that a document is in.
     *
     * @throws UnreadableDocumentException where it is in none that is read
     */
    static Format of(byte[] bytes, String fileName, Optional<String> mediaType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith(ZIP)) {
            return DOCX;
        }
        if (head.startsWith(COMPOUND_FILE)) {
            throw CompoundFile.unreadable(bytes, fileName);
        }
        String markup = markup(head);
        if (markup.startsWith("<?xml")) {
            return markup.contains("<html") ? HTML : PUBLICATION_XML;
        }
        if (markup.startsWith("<!doctype html")
                || markup.startsWith("<html")
                || markup.startsWith("<head")
                || markup.startsWith("<body")
                || (markup.startsWith("<!--") && markup.contains("<html"))) {
            return HTML;
        }
        if (markup.startsWith("<!doctype") || ELEMENT.matcher(markup).lookingAt()) {
            return PUBLICATION_XML;
        }
        expectText(bytes, head, fileName, mediaType);
        return PLAIN_TEXT;
    }

    private static String markup(String head) {
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        String ascii = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")
                ? text.replace("\0", "").substring(2)
                : text;
        return ascii.stripLeading().toLowerCase(Locale.ROOT);
    }

    /** Refuses what is no text: other formats, and what its name or media type promises but its bytes are not. */
    private static void expectText(byte[] bytes, String head, String fileName, Optional<String> mediaType) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String type = mediaType.orElse("").toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf") || type.startsWith("application/pdf")) {
            throw broken(fileName, "a PDF, but it does not start with '%PDF-'");
        }
        if (name.endsWith(".docx") || type.contains("wordprocessingml")) {
            throw broken(fileName, "a DOCX, but it is no archive");
        }
        boolean foreign = head.startsWith("{\\rtf")
                || head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("\u001f\u008b")
                || head.startsWith("7z")
                || head.startsWith("Rar!")
                || head.startsWith("GIF8");
        if (foreign || (PlainTextReader.isBinary(bytes) && !PlainTextReader.hasByteOrderMark(bytes))) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED,
                    "Document '%s' is no text, PDF, HTML, DOCX or publication XML; convert it to one of these."
                            .formatted(fileName));
        }
    }

    private static UnreadableDocumentException broken(String fileName, String promise) {
        return new UnreadableDocumentException(
                Reason.BROKEN, "Document '%s' is said to be %s; send the undamaged file.".formatted(fileName, promise));
    }
}
