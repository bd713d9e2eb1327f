package nl.kamerstroom.platform;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.kamerstroom.events.ContentEncoding;

/** A letter's bytes as they travel inside records: packed where that makes them smaller. */
public final class LetterContent {

    private static final int LEVEL = 3;

    private LetterContent() {}

    /**
     * Packed bytes.
     *
     * @param bytes never to be changed
     */
    public record Packed(ContentEncoding encoding, ByteBuffer bytes) {}

    public static Packed pack(byte[] content) {
        byte[] packed = Zstd.compress(content, LEVEL);
        return packed.length < content.length
                ? new Packed(ContentEncoding.ZSTD, ByteBuffer.wrap(packed))
                : new Packed(ContentEncoding.IDENTITY, ByteBuffer.wrap(content));
    }

    /**
     * The letter's own bytes. Never more than {@code size} are unpacked, whatever the packed bytes promise.
     *
     * @param size how many bytes the letter has
     * @throws RejectedRecordException where the bytes are not what the record says of them
     */
    public static byte[] unpack(ByteBuffer bytes, ContentEncoding encoding, int size) {
        byte[] packed = new byte[bytes.remaining()];
        bytes.duplicate().get(packed);
        byte[] content = switch (encoding) {
            case IDENTITY -> packed;
            case ZSTD -> unpackZstd(packed, size);
            case UNKNOWN ->
                throw new RejectedRecordException(
                        DeadLetterReason.UNKNOWN_ENCODING,
                        "The letter's bytes are packed in a way that this version cannot read; use a newer version");
        };
        if (content.length != size) {
            throw new RejectedRecordException(
                    DeadLetterReason.WRONG_SIZE,
                    "The letter has %d bytes where its record says %d".formatted(content.length, size));
        }
        return content;
    }

    private static byte[] unpackZstd(byte[] packed, int size) {
        try {
            return Zstd.decompress(packed, size);
        } catch (ZstdException broken) {
            throw new RejectedRecordException(
                    DeadLetterReason.BROKEN_CONTENT,
                    "The letter's bytes cannot be unpacked to %d bytes (%s)".formatted(size, broken.getMessage()),
                    broken);
        }
    }

    /** What tells one content from another: SHA-256 of the unpacked bytes in lower-case hex. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
