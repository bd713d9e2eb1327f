package nl.kamerstroom.enrich;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * SHA-256 of words, as much of it as is needed.
 *
 * @param hex all of it, in lower-case hex
 */
record Hash(String hex) {

    /** Of several words, divided by a character that none of them has. */
    static Hash of(String... words) {
        try {
            byte[] joined = String.join("\0", words).getBytes(StandardCharsets.UTF_8);
            return new Hash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(joined)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The first digits. */
    String hex(int digits) {
        return hex.substring(0, digits);
    }

    /** A UUID of version 8, as RFC 9562 (appendix B.2) makes one from SHA-256. */
    UUID uuid() {
        long high = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        long low = HexFormat.fromHexDigitsToLong(hex, 16, 32);
        long version = 0x8000L;
        long variant = 0b10L << 62;
        return new UUID((high & ~0xF000L) | version, (low & ~(0b11L << 62)) | variant);
    }
}
