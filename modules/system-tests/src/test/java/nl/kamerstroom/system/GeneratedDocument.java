package nl.kamerstroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is made from the code. With {@code -Ddocuments.write} it is written anew.
 *
 * @param path where it is, seen from the checkout's top
 * @param text what it must say
 */
record GeneratedDocument(String path, String text) {

    private static final String WRITE = "documents.write";

    /** For whoever finds it stale. */
    String remedy() {
        return "\"%s\" is stale; write it with: mvn verify -pl modules/system-tests -am -D%s".formatted(path, WRITE);
    }

    /** What the checkout holds, after writing it where that was asked for; empty where it holds nothing. */
    String kept(House house) {
        Path file = house.root().resolve(path);
        try {
            if (System.getProperty(WRITE) != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
