package nl.kamerstroom.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of document that are taken in, told by their first bytes; what is declared only narrows it down. */
enum MediaType {
    PLAIN_TEXT("text/plain"),
    HTML("text/html"),
    XML("application/xml"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** As far as a PDF's header may lie behind the start (ISO 32000, annex H). */
    private static final int HEAD_BYTES = 1024;

    private static final List<String> SAYS_NOTHING = List.of("", "application/octet-stream", "binary/octet-stream");

    private static final Map<String, MediaType> BY_EXTENSION =
            Map.of("txt", PLAIN_TEXT, "html", HTML, "htm", HTML, "xhtml", HTML, "xml", XML, "pdf", PDF, "docx", DOCX);

    private static final Map<String, MediaType> BY_OTHER_NAME = Map.of(
            "text/markdown", PLAIN_TEXT,
            "application/xhtml+xml", HTML,
            "text/xml", XML,
            "application/x-pdf", PDF,
            "application/zip", DOCX);

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** The registered name: {@code application/pdf}. */
    String registeredName() {
        return name;
    }

    /** What the extension of a file's name promises. */
    static Optional<MediaType> ofFileName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    /**
     * What the bytes are.
     *
     * @param declared what the sender calls them, parameters and all; empty for nothing
     * @throws RefusedLetterException where they are none of these, or not what the sender calls them
     */
    static MediaType of(byte[] content, String declared, String fileName) {
        String given = plain(declared);
        MediaType found = sniff(content)
                .orElseThrow(() -> unsupported("%s is binary and neither PDF nor DOCX".formatted(called(fileName))));
        Optional<MediaType> promised = SAYS_NOTHING.contains(given) ? ofFileName(fileName) : Optional.of(known(given));
        if (promised.isPresent() && !promised.get().allows(found)) {
            throw unsupported("%s is declared \"%s\", but its bytes are \"%s\""
                    .formatted(called(fileName), promised.get().name, found.name));
        }
        return found;
    }

    private static MediaType known(String given) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(given))
                .findFirst()
                .or(() -> Optional.ofNullable(BY_OTHER_NAME.get(given)))
                .orElseThrow(() -> unsupported("Media type \"%s\" is not taken".formatted(given)));
    }

    /** The three kinds of text flow into one another; what is packed or binary must be what it says. */
    private boolean allows(MediaType found) {
        return this == found || (isText() && found.isText());
    }

    private boolean isText() {
        return this != PDF && this != DOCX;
    }

    private static Optional<MediaType> sniff(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return Optional.of(DOCX);
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        if (head.indexOf('\0') >= 0 && !wide) {
            return Optional.empty();
        }
        String markup = head.replace("\0", "")
                .replaceFirst("^[\u00ef\u00bb\u00bf\u00ff\u00fe\\s]++", "")
                .toLowerCase(Locale.ROOT);
        if (markup.startsWith("<!doctype html") || markup.startsWith("<html")) {
            return Optional.of(HTML);
        }
        if (markup.startsWith("<?xml")) {
            return Optional.of(markup.contains("<html") ? HTML : XML);
        }
        return Optional.of(PLAIN_TEXT);
    }

    private static RefusedLetterException unsupported(String what) {
        return new RefusedLetterException(
                RefusedLetterException.Reason.UNSUPPORTED_FORMAT,
                what + "; send text, HTML, XML, PDF or DOCX and declare it so");
    }

    private static String called(String fileName) {
        return fileName.isEmpty() ? "The letter" : "File \"%s\"".formatted(fileName);
    }

    private static String plain(String declared) {
        int semicolon = declared.indexOf(';');
        return (semicolon < 0 ? declared : declared.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
