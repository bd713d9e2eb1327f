package nl.kamerstroom.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDocumentsTest {

    private static final ReadLimits LIMITS = new ReadLimits(8 << 20, 8 << 20, 100, 3, 100_000);

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> documents() throws IOException {
        byte[] pdf = Documents.pdf(List.of(List.of("De Raad komt bijeen.")));
        return Stream.of(
                Arguments.of("empty.txt", new byte[0], Reason.EMPTY),
                Arguments.of("large.txt", new byte[9 << 20], Reason.TOO_LARGE),
                Arguments.of("junk.pdf", junk(), Reason.BROKEN),
                Arguments.of("junk.docx", junk(), Reason.BROKEN),
                Arguments.of("junk.bin", junk(), Reason.UNSUPPORTED),
                Arguments.of("cut.pdf", Arrays.copyOf(pdf, 60), Reason.BROKEN),
                Arguments.of("encrypted.pdf", Documents.encryptedPdf("geheim"), Reason.ENCRYPTED),
                Arguments.of("bomb.pdf", Documents.deflateBombPdf(16 << 20), Reason.ARCHIVE_BOMB),
                Arguments.of(
                        "twice.pdf",
                        ascii("%PDF-1.4\n<</Filter[/FlateDecode /FlateDecode]>>stream"),
                        Reason.ARCHIVE_BOMB),
                Arguments.of(
                        "long.pdf",
                        Documents.pdf(List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d"))),
                        Reason.TOO_MANY_PAGES),
                Arguments.of("scan.pdf", Documents.pdf(List.of(List.of())), Reason.NO_TEXT),
                Arguments.of(
                        "bomb.docx",
                        Documents.zip(Map.of("word/document.xml", "a".repeat(9 << 20))),
                        Reason.ARCHIVE_BOMB),
                Arguments.of(
                        "hidden-bomb.docx",
                        Documents.zip(Map.of("word/media/image.bin", "a".repeat(9 << 20))),
                        Reason.ARCHIVE_BOMB),
                Arguments.of("files.docx", Documents.zip(many()), Reason.ARCHIVE_BOMB),
                Arguments.of("other.zip", Documents.zip(Map.of("readme.txt", "a")), Reason.UNSUPPORTED),
                Arguments.of("cut.docx", Arrays.copyOf(Documents.docx("<w:p/>", ""), 80), Reason.BROKEN),
                Arguments.of("encrypted.docx", compoundFile("EncryptedPackage"), Reason.ENCRYPTED),
                Arguments.of("old.doc", compoundFile("WordDocument"), Reason.UNSUPPORTED),
                Arguments.of(
                        "entity.docx",
                        Documents.zip(Map.of(
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")),
                        Reason.EXTERNAL_ENTITY),
                Arguments.of(
                        "entity.xml",
                        ascii(
                                "<?xml version=\"1.0\"?><!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM"
                                        + " \"file:///etc/passwd\">]><officiele-publicatie><al>&x;</al></officiele-publicatie>"),
                        Reason.EXTERNAL_ENTITY),
                Arguments.of(
                        "laughs.xml",
                        ascii("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                                + "<officiele-publicatie>&b;</officiele-publicatie>"),
                        Reason.EXTERNAL_ENTITY),
                Arguments.of("broken.xml", ascii("<?xml version=\"1.0\"?><officiele-publicatie><al>"), Reason.BROKEN),
                Arguments.of("deep.xml", ascii("<officiele-publicatie>" + "<al>".repeat(10_000)), Reason.BROKEN),
                Arguments.of("entry.xml", ascii("<ns2:entry xmlns:ns2=\"a\"><b>x</b></ns2:entry>"), Reason.UNSUPPORTED),
                Arguments.of("feed.xml", ascii("<?xml version=\"1.0\"?><rss/>"), Reason.UNSUPPORTED),
                Arguments.of(
                        "damaged.txt", ascii("Oekra\u00c3\u00afne en caf\u00e9 in het land"), Reason.INVALID_ENCODING),
                Arguments.of(
                        "foreign.txt",
                        "Это письмо министра".getBytes(Charset.forName("windows-1251")),
                        Reason.INVALID_ENCODING),
                Arguments.of("blank.txt", ascii(" \n\n "), Reason.NO_TEXT),
                Arguments.of("long.txt", ascii("a".repeat(100_001)), Reason.TOO_MANY_CHARACTERS),
                Arguments.of("long.html", ascii("<html>" + "a ".repeat(100_001)), Reason.TOO_MANY_CHARACTERS),
                Arguments.of("rtf.rtf", ascii("{\\rtf1 a}"), Reason.UNSUPPORTED));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("documents")
    void shouldSayWhyADocumentCannotBeRead(String name, byte[] bytes, Reason reason) {
        // Given
        Optional<String> mediaType = Optional.empty();

        // When
        UnreadableDocumentException failure = catchThrowableOfType(
                UnreadableDocumentException.class, () -> reader.read(bytes, name, mediaType, LIMITS));

        // Then
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining("'" + name + "'").hasMessageEndingWith(".");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] junk() {
        byte[] junk = new byte[5000];
        new Random(7).nextBytes(junk);
        return junk;
    }

    private static Map<String, String> many() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 101; i++) {
            files.put("file" + i, "");
        }
        return files;
    }

    private static byte[] compoundFile(String stream) {
        String magic = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
        return ascii(magic + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
