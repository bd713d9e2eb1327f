package nl.kamerstroom.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The media type of a file by its ending; whoever reads it looks at the bytes too. */
final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.of(
            "txt", "text/plain",
            "pdf", "application/pdf",
            "html", "text/html",
            "htm", "text/html",
            "xml", "application/xml",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private MediaTypes() {}

    static String of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
