package nl.kamerstroom.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Documents made to harm their reader, each with what must become of it. */
final class HostileCorpus {

    /** The verdict on a document that looks dangerous but whose text can be had without harm. */
    static final String EXTRACTED = "extracted";

    private HostileCorpus() {}

    /**
     * One document.
     *
     * @param verdict {@link #EXTRACTED}, or the reason of its dead letter
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    record Document(String name, byte[] content, String fileName, String verdict) {

        @Override
        public String toString() {
            return name + " is " + verdict;
        }
    }

    /** Makes a document's bytes. */
    @FunctionalInterface
    private interface Bytes {
        byte[] make() throws IOException;
    }

    static List<Document> all() {
        return Stream.of(pdfs(), archives(), markup(), texts(), impostors())
                .flatMap(documents -> documents)
                .toList();
    }

    private static Stream<Document> pdfs() {
        return Stream.of(
                of("PDF that is cut off", HostilePdfs::cut, "a.pdf", "broken"),
                of("PDF of a header only", () -> ascii("%PDF-1.7"), "a.pdf", "broken"),
                of("PDF with a password", () -> HostilePdfs.withPassword("user"), "a.pdf", "encrypted"),
                of("PDF that anybody may open", () -> HostilePdfs.withPassword(""), "a.pdf", EXTRACTED),
                of("PDF page tree within itself", HostilePdfs::pageTreeLoop, "a.pdf", "no-text"),
                of("PDF page trees within each other", HostilePdfs::pageTreePair, "a.pdf", "no-text"),
                of("PDF that lies about its pages", HostilePdfs::lyingPageCount, "a.pdf", "too-many-pages"),
                of("PDF of one page 50,000 times", HostilePdfs::onePageManyTimes, "a.pdf", "too-many-pages"),
                of("PDF of 501 pages", () -> HostilePdfs.letter(501), "a.pdf", "too-many-pages"),
                of("PDF contents within themselves", HostilePdfs::contentsLoop, "a.pdf", "no-text"),
                of("PDF stream as its own length", HostilePdfs::lengthLoop, "a.pdf", "no-text"),
                of("PDF drawing within itself", HostilePdfs::formLoop, "a.pdf", "no-text"),
                of("PDF drawings that fan out", HostilePdfs::formFan, "a.pdf", "timed-out"),
                of("PDF deflate bomb", () -> HostilePdfs.deflateBomb(160 << 20), "a.pdf", "archive-bomb"),
                of("PDF deflated twice", HostilePdfs::deflatedTwice, "a.pdf", "archive-bomb"),
                of("PDF bomb in disguise", () -> HostilePdfs.disguisedBomb(400 << 20), "a.pdf", "out-of-memory"),
                of("PDF stream without end", HostilePdfs::endlessStream, "a.pdf", "no-text"),
                of("PDF picture without end", HostilePdfs::endlessImage, "a.pdf", "no-text"),
                of("PDF of nested arrays", HostilePdfs::nestedArrays, "a.pdf", "no-text"),
                of("PDF of nested dictionaries", HostilePdfs::nestedDictionaries, "a.pdf", "no-text"),
                of("PDF cross references in a circle", HostilePdfs::crossReferenceLoop, "a.pdf", "broken"),
                of("PDF of two thousand million objects", HostilePdfs::hugeCrossReference, "a.pdf", "broken"),
                of("PDF of 20,000 needless objects", HostilePdfs::manyObjects, "a.pdf", EXTRACTED),
                of("PDF font of a huge map", HostilePdfs::hugeCharacterMap, "a.pdf", EXTRACTED),
                of("PDF with scripts", HostilePdfs::actions, "a.pdf", EXTRACTED),
                of("PDF that is also HTML", HostilePdfs::alsoHtml, "a.html", EXTRACTED),
                of("PDF that is also an archive", HostilePdfs::alsoZip, "a.docx", EXTRACTED));
    }

    private static Stream<Document> archives() {
        return Stream.of(
                of("DOCX with names that slip out", HostileArchives::slip, "a.docx", EXTRACTED),
                of("DOCM with macros", HostileArchives::macros, "a.docm", EXTRACTED),
                of("DOCX bomb", () -> HostileArchives.bomb("word/document.xml", 129), "a.docx", "archive-bomb"),
                of(
                        "DOCX bomb in a picture",
                        () -> HostileArchives.bomb("word/media/a.png", 129),
                        "a.docx",
                        "archive-bomb"),
                of(
                        "DOCX of 64 MiB of nothing",
                        () -> HostileArchives.bomb("word/document.xml", 64),
                        "a.docx",
                        "broken"),
                of("DOCX with archives in archives", () -> HostileArchives.nested(10, true), "a.docx", EXTRACTED),
                of("archive of an archive", () -> HostileArchives.nested(1, false), "a.zip", "unsupported"),
                of("DOCX of 3000 files", () -> HostileArchives.manyFiles(3_000), "a.docx", "archive-bomb"),
                of("DOCX with two documents", HostileArchives::twoDocuments, "a.docx", "broken"),
                of("DOCX that lies about sizes", HostileArchives::lyingSizes, "a.docx", "broken"),
                of("DOCX packed in an unknown way", HostileArchives::unknownMethod, "a.docx", "broken"),
                of("DOCX with an encrypted file", HostileArchives::encryptedFile, "a.docx", "broken"),
                of("DOCX that is cut off", HostileArchives::cut, "a.docx", "broken"),
                of("archive without files", HostileArchives::empty, "a.zip", "unsupported"),
                of("DOCX with an external entity", HostileArchives::entities, "a.docx", "external-entity"),
                of("DOCX nested deeply", HostileArchives::deep, "a.docx", "broken"),
                of("DOCX with one note 100,000 times", HostileArchives::repeatedNote, "a.docx", "too-many-characters"),
                of(
                        "DOCX of a million characters",
                        () -> HostileArchives.longText(1_000_000),
                        "a.docx",
                        "too-many-characters"),
                of(
                        "DOCX with a password",
                        () -> HostileArchives.compoundFile("EncryptedPackage"),
                        "a.docx",
                        "encrypted"),
                of("DOC of Word 97", () -> HostileArchives.compoundFile("WordDocument"), "a.doc", "unsupported"));
    }

    private static Stream<Document> markup() {
        return Stream.of(
                of("XML with an external entity", HostileMarkup::externalEntity, "a.xml", "external-entity"),
                of("XML with a parameter entity", HostileMarkup::parameterEntity, "a.xml", "external-entity"),
                of("XML with an external DTD", HostileMarkup::externalDocumentType, "a.xml", "external-entity"),
                of("XML of a billion laughs", HostileMarkup::billionLaughs, "a.xml", "external-entity"),
                of("XML that blows up quadratically", HostileMarkup::quadraticBlowup, "a.xml", "external-entity"),
                of("XML that includes a file", HostileMarkup::include, "a.xml", "no-text"),
                of("XML with a style sheet elsewhere", HostileMarkup::styleSheet, "a.xml", EXTRACTED),
                of("XML with half a million attributes", HostileMarkup::manyAttributes, "a.xml", "broken"),
                of("XML nested deeply", HostileMarkup::deepXml, "a.xml", "broken"),
                of("XML that does not end", HostileMarkup::unclosedXml, "a.xml", "broken"),
                of("XML with an endless name", HostileMarkup::longName, "a.xml", "broken"),
                of("XML with notes of spaces", HostileMarkup::blankNotes, "a.xml", "timed-out"),
                of("XML that lies about its encoding", HostileMarkup::lyingEncoding, "a.xml", "broken"),
                of("XML in UTF-7", HostileMarkup::unknownEncoding, "a.xml", "broken"),
                of("XML of another kind", HostileMarkup::feed, "a.xml", "unsupported"),
                of("HTML nested a million deep", HostileMarkup::deepHtml, "a.html", "timed-out"),
                of("HTML nested wrongly", HostileMarkup::misnestedHtml, "a.html", EXTRACTED),
                of("HTML of tables in tables", HostileMarkup::tablesInTables, "a.html", EXTRACTED),
                of("HTML of line breaks", HostileMarkup::lineBreaks, "a.html", "too-many-characters"),
                of("HTML with a long attribute", HostileMarkup::longAttribute, "a.html", EXTRACTED),
                of("HTML of a script", HostileMarkup::scriptOnly, "a.html", "no-text"),
                of("HTML of entities", HostileMarkup::manyEntities, "a.html", "too-many-characters"),
                of("HTML of one comment", HostileMarkup::endlessComment, "a.html", "no-text"),
                of("HTML that lies about its encoding", HostileMarkup::lyingHtml, "a.html", EXTRACTED));
    }

    private static Stream<Document> texts() {
        return Stream.of(
                of("nothing", () -> new byte[0], "a.txt", "empty"),
                of("white space", () -> ascii(" \n\t\f\r\n ".repeat(10_000)), "a.txt", "no-text"),
                of("a byte order mark", HostileTexts::onlyMark, "a.txt", "no-text"),
                of("1 MB in one line", HostileTexts::mebibyteInOneLine, "a.txt", "too-many-characters"),
                of("the longest line that is read", () -> HostileTexts.fill("woord "), "a.txt", EXTRACTED),
                of("the longest word that is read", () -> HostileTexts.fill("a"), "a.txt", EXTRACTED),
                of("dates without end", () -> HostileTexts.fill("31-12-2020 "), "a.txt", EXTRACTED),
                of("sums without end", () -> HostileTexts.fill("EUR 1 "), "a.txt", EXTRACTED),
                of("references without end", () -> HostileTexts.fill("Kamerstuk 29 521, nr. 3 "), "a.txt", EXTRACTED),
                of("brackets without end", () -> HostileTexts.fill("("), "a.txt", EXTRACTED),
                of("letters of one letter a line", () -> HostileTexts.fill("a\n"), "a.txt", EXTRACTED),
                of("hyphens at every line's end", () -> HostileTexts.fill("ge-\n"), "a.txt", EXTRACTED),
                of("marks on marks", () -> HostileTexts.fill("a\u0301\u0316"), "a.txt", EXTRACTED),
                of(
                        "sentences that never end",
                        () -> HostileTexts.fill("de missie wordt verlengd en "),
                        "a.txt",
                        EXTRACTED),
                of(
                        "events without end",
                        () -> HostileTexts.fill("De missie wordt verlengd tot 1 maart 2023. "),
                        "a.txt",
                        EXTRACTED),
                of("UTF-16 without its mark", HostileTexts::utf16WithoutMark, "a.txt", "unsupported"),
                of("UTF-16 with half a character", HostileTexts::utf16CutInHalf, "a.txt", "invalid-encoding"),
                of("UTF-16 with half a pair", HostileTexts::loneSurrogate, "a.txt", "invalid-encoding"),
                of("two encodings in one", HostileTexts::mixedEncodings, "a.txt", "invalid-encoding"),
                of("overlong UTF-8", HostileTexts::overlong, "a.txt", "invalid-encoding"),
                of("a NUL", HostileTexts::fewNuls, "a.txt", EXTRACTED),
                of("NULs", HostileTexts::manyNuls, "a.txt", "unsupported"),
                of("words turned round", HostileTexts::bidirectional, "a.txt", EXTRACTED),
                of("commands to a terminal", HostileTexts::terminalCommands, "a.txt", EXTRACTED),
                of("9 MiB", () -> new byte[9 << 20], "a.txt", "too-large"));
    }

    private static Stream<Document> impostors() {
        return Stream.of(
                of("junk called PDF", HostileTexts::junk, "a.pdf", "broken"),
                of("junk called DOCX", HostileTexts::junk, "a.docx", "broken"),
                of("junk", HostileTexts::junk, "a.bin", "unsupported"),
                of("a picture called PDF", HostileTexts::png, "a.pdf", "broken"),
                of("a program called text", HostileTexts::program, "a.txt", "unsupported"),
                of("RTF called text", HostileTexts::rtf, "a.txt", "unsupported"),
                of("gzip called DOCX", HostileArchives::gzip, "a.docx", "broken"),
                of("a PDF called text", () -> HostilePdfs.letter(1), "a.txt", EXTRACTED),
                of("a DOCX called HTML", HostileArchives::letter, "a.html", EXTRACTED),
                of(
                        "text with a name of a megabyte",
                        HostileTexts::junk,
                        "\n\u001b[2J".repeat(200_000) + ".pdf",
                        "broken"));
    }

    private static Document of(String name, Bytes content, String fileName, String verdict) {
        try {
            return new Document(name, content.make(), fileName, verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
