package nl.kamerstroom.ingest;

import java.util.Optional;

/**
 * A letter as somebody hands it in.
 *
 * @param content its bytes, never to be changed
 * @param declaredType the media type that the sender gives, empty for none
 * @param fileName without folders, empty for none
 * @param source {@code http}, {@code folder}, {@code cli} or the name of a feed
 * @param sourceId its identity at the source, when it has one
 */
@SuppressWarnings("ArrayRecordComponent") // up to 8 MiB, handed on and never compared
record Letter(byte[] content, String declaredType, String fileName, String source, Optional<String> sourceId) {

    Letter {
        fileName = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }
}
