package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.testkit.TopologyHarness;

/** Received letters to test with. */
final class Letters {

    /** Announces one meeting. */
    static final String ANNOUNCEMENT = """
            Geachte voorzitter,

            De NAVO-ministers van Defensie komen op 16 maart 2022 bijeen in Brussel.

            De minister van Defensie,
            K.H. Ollongren
            """;

    /** Says nothing that happens, and has no date. */
    static final String COURTESY = """
            Geachte voorzitter,

            Met dank voor de brief van uw Kamer ga ik hieronder in op het beleid van het kabinet.

            De minister van Defensie,
            K.H. Ollongren
            """;

    private Letters() {}

    /** The letter of 9 March 2022 from the samples: many events of many types. */
    static LetterReceived sample() {
        try {
            return of(Files.readAllBytes(Path.of("../../samples/letters/2022-03-09-defensie.txt")), "letter.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LetterReceived saying(String text) {
        return of(text.getBytes(UTF_8), "letter.txt");
    }

    /** A letter with these bytes, packed as ingest packs them. */
    static LetterReceived of(byte[] content, String fileName) {
        LetterContent.Packed packed = LetterContent.pack(content);
        return packed(packed.bytes(), packed.encoding(), content.length, fileName);
    }

    /** A letter whose packing says what it likes. */
    static LetterReceived packed(ByteBuffer bytes, ContentEncoding encoding, int size, String fileName) {
        byte[] own = new byte[bytes.remaining()];
        bytes.duplicate().get(own);
        String hash = LetterContent.hash(own);
        return LetterReceived.newBuilder()
                .setLetterId(hash)
                .setContentHash(hash)
                .setContent(bytes)
                .setContentEncoding(encoding)
                .setContentSize(size)
                .setMediaType("application/octet-stream")
                .setFileName(fileName)
                .setSource("http")
                .setSubmittedAt(TopologyHarness.NOW)
                .build();
    }
}
