package nl.kamerstroom.formats;

import java.nio.charset.StandardCharsets;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/** The binary container of old Office documents, in which an encrypted DOCX is kept too (MS-OFFCRYPTO 2.1). */
final class CompoundFile {

    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private CompoundFile() {}

    /** Why such a file is not read. */
    static UnreadableDocumentException unreadable(byte[] bytes, String fileName) {
        return contains(bytes, ENCRYPTED_PACKAGE)
                ? new UnreadableDocumentException(
                        Reason.ENCRYPTED, "Document '%s' wants a password; send it without one.".formatted(fileName))
                : new UnreadableDocumentException(
                        Reason.UNSUPPORTED,
                        "Document '%s' is in an old Office format; save it as DOCX.".formatted(fileName));
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int k = 0;
            while (k < part.length && bytes[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }
}
