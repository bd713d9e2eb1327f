package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.LetterContent;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Letters that cannot be read. */
final class HostileLetters {

    private static final int MEBIBYTE = 1 << 20;

    private HostileLetters() {}

    static LetterReceived empty() {
        return Letters.of(new byte[0], "empty.txt");
    }

    static LetterReceived junk() {
        byte[] junk = new byte[5_000];
        new Random(7).nextBytes(junk);
        return Letters.of(junk, "junk.pdf");
    }

    static LetterReceived brokenPdf() throws IOException {
        return Letters.of(Arrays.copyOf(pdf(false), 60), "broken.pdf");
    }

    static LetterReceived encryptedPdf() throws IOException {
        return Letters.of(pdf(true), "encrypted.pdf");
    }

    /** 50 MiB of nothing, which pack into a few kilobytes. */
    static LetterReceived large() {
        return Letters.of(new byte[50 * MEBIBYTE], "large.txt");
    }

    /** The same, as it would come from a sender that does not pack and does not count. */
    static LetterReceived largeInDisguise() {
        return Letters.packed(ByteBuffer.wrap(new byte[9_000_000]), ContentEncoding.IDENTITY, 10, "small.txt");
    }

    /** A small DOCX of which one file unpacks to more than is read. */
    static LetterReceived zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] block = new byte[MEBIBYTE];
            for (int i = 0; i < 129; i++) {
                zip.write(block);
            }
        }
        return Letters.of(out.toByteArray(), "bomb.docx");
    }

    static LetterReceived externalEntity() {
        return xml("<!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    }

    static LetterReceived externalDocumentType() {
        return xml("<!DOCTYPE officiele-publicatie SYSTEM \"http://localhost:1/publication.dtd\">");
    }

    /** Two encodings in one file. */
    static LetterReceived invalidUtf8() {
        return Letters.of("Oekra\u00c3\u00afne en caf\u00e9 in het land".getBytes(ISO_8859_1), "invalid.txt");
    }

    /** Packed bytes that hold more than they are said to. */
    static LetterReceived moreThanDeclared() {
        return declaring(Letters.ANNOUNCEMENT.length() - 10);
    }

    /** Packed bytes that hold less than they are said to. */
    static LetterReceived lessThanDeclared() {
        return declaring(Letters.ANNOUNCEMENT.length() + 10);
    }

    static LetterReceived unpackable() {
        return Letters.packed(
                ByteBuffer.wrap("no packed bytes".getBytes(UTF_8)), ContentEncoding.ZSTD, 100, "letter.txt");
    }

    /** Packed in a way that a later version may know. */
    static LetterReceived unknownPacking() {
        return Letters.packed(
                ByteBuffer.wrap(Letters.ANNOUNCEMENT.getBytes(UTF_8)), ContentEncoding.UNKNOWN, 100, "letter.txt");
    }

    private static LetterReceived declaring(int size) {
        LetterContent.Packed packed = LetterContent.pack(Letters.ANNOUNCEMENT.getBytes(UTF_8));
        return Letters.packed(packed.bytes(), packed.encoding(), size, "letter.txt");
    }

    private static LetterReceived xml(String documentType) {
        String text = "<?xml version=\"1.0\"?>" + documentType
                + "<officiele-publicatie><al>Geachte voorzitter</al></officiele-publicatie>";
        return Letters.of(text.getBytes(UTF_8), "letter.xml");
    }

    private static byte[] pdf(boolean encrypted) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (encrypted) {
                StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
