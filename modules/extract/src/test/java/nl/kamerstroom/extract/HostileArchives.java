package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, some of them DOCX, that hold more, less or other than they say. */
final class HostileArchives {

    private static final String DOCUMENT = "word/document.xml";
    private static final String PARAGRAPH =
            "<w:p><w:r><w:t>De Raad komt op 16 maart 2022 bijeen in Brussel.</w:t></w:r></w:p>";

    /** Where a file's sizes stand in the header before it (APPNOTE 4.3.7). */
    private static final int PACKED_SIZE = 18;

    private HostileArchives() {}

    /** Writes the files of an archive. */
    @FunctionalInterface
    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    static byte[] docx(String body) throws IOException {
        return zip(zip -> put(zip, DOCUMENT, document(body)));
    }

    static byte[] letter() throws IOException {
        return docx(PARAGRAPH);
    }

    /** Files whose names lead out of any directory. */
    static byte[] slip() throws IOException {
        return zip(zip -> {
            put(zip, "../../../../../../tmp/kamerstroom-slipped", "owned");
            put(zip, "/tmp/kamerstroom-slipped", "owned");
            put(zip, "..\\..\\kamerstroom-slipped", "owned");
            put(zip, DOCUMENT, document(PARAGRAPH));
        });
    }

    static byte[] macros() throws IOException {
        return zip(zip -> {
            put(zip, "word/vbaProject.bin", "Sub AutoOpen() Shell \"calc\" End Sub");
            put(zip, "word/_rels/document.xml.rels", "<Relationship Target=\"http://localhost:1/\"/>");
            put(zip, DOCUMENT, document(PARAGRAPH));
        });
    }

    /** One file of nothing, of the given size. */
    static byte[] bomb(String name, int mebibytes) throws IOException {
        return zip(zip -> {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < mebibytes; i++) {
                zip.write(block);
            }
        });
    }

    /** An archive in an archive in an archive, the innermost of which is a bomb. */
    static byte[] nested(int depth, boolean inDocx) throws IOException {
        byte[] inner = bomb("bomb", 64);
        for (int i = 0; i < depth; i++) {
            byte[] content = inner;
            inner = zip(zip -> put(zip, "inner.zip", content));
        }
        byte[] content = inner;
        return zip(zip -> {
            put(zip, "inner.zip", content);
            if (inDocx) {
                put(zip, DOCUMENT, document(PARAGRAPH));
            }
        });
    }

    static byte[] manyFiles(int count) throws IOException {
        return zip(zip -> {
            for (int i = 0; i < count; i++) {
                put(zip, "word/media/" + i, "");
            }
            put(zip, DOCUMENT, document(PARAGRAPH));
        });
    }

    /** Two documents: one for the scanner, one for the reader. */
    static byte[] twoDocuments() throws IOException {
        byte[] first = zip(zip -> {
            put(zip, DOCUMENT, document(PARAGRAPH));
            put(zip, "word/documenu.xml", document(PARAGRAPH.replace("16", "17")));
        });
        return new String(first, ISO_8859_1).replace("documenu", "document").getBytes(ISO_8859_1);
    }

    /** A file whose header says that it has ten bytes. */
    static byte[] lyingSizes() throws IOException {
        return zip(
                zip -> {
                    zip.setMethod(ZipOutputStream.STORED);
                    ZipEntry entry = new ZipEntry(DOCUMENT);
                    byte[] content = document(PARAGRAPH).getBytes(UTF_8);
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(content);
                    entry.setCrc(sum.getValue());
                    entry.setSize(content.length);
                    zip.putNextEntry(entry);
                    zip.write(content);
                },
                archive -> ByteBuffer.wrap(archive)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(PACKED_SIZE, 10)
                        .putInt(PACKED_SIZE + 4, 10));
    }

    /** A file packed in a way that no archive has. */
    static byte[] unknownMethod() throws IOException {
        return zip(
                zip -> put(zip, DOCUMENT, document(PARAGRAPH)),
                archive ->
                        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 99));
    }

    /** A file that says that it is encrypted. */
    static byte[] encryptedFile() throws IOException {
        return zip(
                zip -> put(zip, DOCUMENT, document(PARAGRAPH)),
                archive ->
                        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 0x809));
    }

    static byte[] cut() throws IOException {
        byte[] whole = letter();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** An archive without files: only its end. */
    static byte[] empty() {
        return ByteBuffer.allocate(22).putInt(0x504B0506).array();
    }

    static byte[] entities() throws IOException {
        return zip(zip -> put(
                zip,
                DOCUMENT,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + document(PARAGRAPH.replace("Raad", "&x;"))));
    }

    static byte[] deep() throws IOException {
        return docx("<w:p>".repeat(100_000));
    }

    /** One long note that is called a hundred thousand times. */
    static byte[] repeatedNote() throws IOException {
        String note = "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>" + "noot ".repeat(10_000)
                + "</w:t></w:r></w:p></w:footnote></w:footnotes>";
        String calls = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>".repeat(100_000);
        return zip(zip -> {
            put(zip, "word/footnotes.xml", note);
            put(zip, DOCUMENT, document(calls));
        });
    }

    static byte[] longText(int characters) throws IOException {
        return docx("<w:p><w:r><w:t>" + "woord ".repeat(characters / 6) + "</w:t></w:r></w:p>");
    }

    static byte[] gzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(letter());
        }
        return out.toByteArray();
    }

    /** The binary container of old Office files, with one stream of the given name. */
    static byte[] compoundFile(String stream) {
        String magic = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
        return (magic + new String(stream.getBytes(UTF_16LE), ISO_8859_1)).getBytes(ISO_8859_1);
    }

    /** As many spaces, deflated. */
    static byte[] deflate(int size) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] block = " ".repeat(1 << 20).getBytes(UTF_8);
        byte[] packed = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int written = 0; written < size; written += block.length) {
            deflater.setInput(block);
            for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
                out.write(packed, 0, n);
            }
        }
        deflater.finish();
        for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
            out.write(packed, 0, n);
        }
        deflater.end();
        return out.toByteArray();
    }

    private static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        put(zip, name, content.getBytes(UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static byte[] zip(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            content.write(zip);
        }
        return out.toByteArray();
    }

    /** An archive with something wrong in the first header. */
    private static byte[] zip(Content content, java.util.function.Consumer<byte[]> damage) throws IOException {
        byte[] archive = zip(content);
        damage.accept(archive);
        return archive;
    }
}
