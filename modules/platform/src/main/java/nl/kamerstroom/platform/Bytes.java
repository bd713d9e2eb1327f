package nl.kamerstroom.platform;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: equal when their content is. */
final class Bytes {

    private static final int SHOWN = 16;

    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content.clone();
    }

    byte[] toArray() {
        return content.clone();
    }

    int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "%d bytes %s"
                .formatted(content.length, HexFormat.of().formatHex(content, 0, Math.min(SHOWN, content.length)));
    }
}
