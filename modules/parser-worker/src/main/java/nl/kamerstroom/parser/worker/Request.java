package nl.kamerstroom.parser.worker;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A document to be read.
 *
 * @param fileName its end tells a kind of file; no more than that is sent
 */
@SuppressWarnings("ArrayRecordComponent") // sent at once, never compared
record Request(byte[] document, String fileName, Optional<String> mediaType) {

    private static final int LONGEST_NAME = 500;

    /** Room for everything but the document. */
    static final int OVERHEAD = 4 * LONGEST_NAME + 64;

    Request {
        fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
        mediaType = mediaType.map(type -> type.substring(0, Math.min(type.length(), LONGEST_NAME)));
    }

    ByteBuffer encode() {
        ByteBuffer out = ByteBuffer.allocate(document.length + OVERHEAD);
        Fields.putText(out, fileName);
        Fields.putOptional(out, mediaType, Fields::putText);
        return out.put(document).flip();
    }

    static Request decode(ByteBuffer in) {
        String fileName = Fields.text(in);
        Optional<String> mediaType = Fields.optional(in, Fields::text);
        byte[] document = new byte[in.remaining()];
        in.get(document);
        return new Request(document, fileName, mediaType);
    }
}
