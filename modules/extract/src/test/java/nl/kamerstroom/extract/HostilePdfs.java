package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs that nobody writes by accident. */
final class HostilePdfs {

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String SENTENCE = "BT /F1 11 Tf 60 700 Td (De Raad komt op 16 maart 2022 bijeen.) Tj ET";

    private HostilePdfs() {}

    /** A good letter, the measure of the bad ones. */
    static byte[] letter(int pages) throws IOException {
        try (PDDocument document = document(pages)) {
            return saved(document);
        }
    }

    static byte[] cut() throws IOException {
        byte[] whole = letter(3);
        return Arrays.copyOf(whole, whole.length / 3);
    }

    static byte[] withPassword(String userPassword) throws IOException {
        try (PDDocument document = document(1)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        }
    }

    private static PDDocument document(int pages) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 700);
                content.showText("De NAVO-ministers van Defensie komen op 16 maart 2022 bijeen in Brussel.");
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A page tree that is its own child. */
    static byte[] pageTreeLoop() {
        return pdf(catalog(), "<</Type/Pages/Kids[2 0 R]/Count 1>>");
    }

    /** Two page trees that are each other's child. */
    static byte[] pageTreePair() {
        return pdf(
                catalog(), "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>");
    }

    /** One page that says that it is a thousand million. */
    static byte[] lyingPageCount() {
        return pdf(
                catalog(), "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", page("/Contents 4 0 R"), stream(SENTENCE));
    }

    /** One page that is listed fifty thousand times. */
    static byte[] onePageManyTimes() {
        String kids = "3 0 R ".repeat(50_000);
        return pdf(
                catalog(), "<</Type/Pages/Kids[" + kids + "]/Count 50000>>", page("/Contents 4 0 R"), stream(SENTENCE));
    }

    /** Contents that are a reference to themselves. */
    static byte[] contentsLoop() {
        return pdf(catalog(), pages(), page("/Contents 4 0 R"), "4 0 R");
    }

    /** A stream whose length is the stream. */
    static byte[] lengthLoop() {
        return pdf(catalog(), pages(), page("/Contents 4 0 R"), "<</Length 4 0 R>>stream\n" + SENTENCE + "\nendstream");
    }

    /** Drawings that each draw the next one twenty times, twelve deep: more steps than a year has microseconds. */
    static byte[] formFan() {
        List<String> objects = new ArrayList<>(List.of(
                catalog(), pages(), page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"), stream("/X Do")));
        for (int i = 5; i < 17; i++) {
            objects.add(form("/Resources<</XObject<</X " + (i + 1) + " 0 R>>>>", "/X Do ".repeat(20)));
        }
        objects.add(form("", "q Q"));
        return pdf(objects.toArray(String[]::new));
    }

    /** A drawing that draws itself. */
    static byte[] formLoop() {
        return pdf(
                catalog(),
                pages(),
                page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"),
                stream("/X Do"),
                form("/Resources<</XObject<</X 5 0 R>>>>", "/X Do"));
    }

    /** Spaces, deflated. */
    static byte[] deflateBomb(int size) {
        byte[] packed = HostileArchives.deflate(size);
        return deflated("/FlateDecode", new String(packed, ISO_8859_1));
    }

    /** The same, spelled out in hexadecimal, so that it does not look deflated. */
    static byte[] disguisedBomb(int size) {
        String packed = HexFormat.of().formatHex(HostileArchives.deflate(size));
        return deflated("[/ASCIIHexDecode/FlateDecode]", packed + ">");
    }

    static byte[] deflatedTwice() {
        return deflated("[/FlateDecode /FlateDecode]", "x");
    }

    private static byte[] deflated(String filter, String data) {
        return pdf(
                catalog(),
                pages(),
                page("/Contents 4 0 R"),
                "<</Filter" + filter + "/Length " + data.length() + ">>stream\n" + data + "\nendstream");
    }

    /** A stream that never ends. */
    static byte[] endlessStream() {
        return bytes("%PDF-1.7\n1 0 obj" + catalog() + "endobj 2 0 obj" + pages() + "endobj 3 0 obj"
                + page("/Contents 4 0 R") + "endobj 4 0 obj<</Length 99999999>>stream\n" + "q Q ".repeat(50_000));
    }

    /** A picture inside the text that never ends. */
    static byte[] endlessImage() {
        return pdf(catalog(), pages(), page("/Contents 4 0 R"), stream("BI /W 1 /H 1 ID " + "E I ".repeat(50_000)));
    }

    static byte[] nestedArrays() {
        return pdf(catalog(), pages(), page("/Contents " + "[".repeat(1_000_000)));
    }

    static byte[] nestedDictionaries() {
        return pdf(catalog(), pages(), page("/A " + "<</A ".repeat(500_000)));
    }

    /** Cross-reference tables that each name the other as the one before. */
    static byte[] crossReferenceLoop() {
        return bytes(
                "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF");
    }

    /** A cross-reference stream that promises two thousand million objects. */
    static byte[] hugeCrossReference() {
        return bytes(
                "%PDF-1.7\n1 0 obj<</Type/XRef/Size 2147483647/W[1 8 8]/Index[0 2147483647]/Root 2 0 R/Length 17>>stream\n"
                        + "\0".repeat(17) + "\nendstream endobj\nstartxref\n9\n%%EOF");
    }

    /** Objects without end, none of which is needed. */
    static byte[] manyObjects() {
        String objects = IntStream.range(10, 20_000)
                .mapToObj(i -> i + " 0 obj[" + (i + 1) + " 0 R]endobj\n")
                .collect(Collectors.joining());
        return bytes("%PDF-1.7\n1 0 obj" + catalog() + "endobj 2 0 obj" + pages() + "endobj 3 0 obj"
                + page("/Contents 4 0 R") + "endobj 4 0 obj" + stream(SENTENCE) + "endobj\n" + objects);
    }

    /** A font whose characters stand for a range of four thousand million. */
    static byte[] hugeCharacterMap() {
        String map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff>"
                + " endcodespacerange " + "1 beginbfrange <00000000> <ffffffff> <0041> endbfrange ".repeat(50)
                + "endcmap end";
        return pdf(
                catalog(),
                pages(),
                page("/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"),
                stream(SENTENCE),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
                stream(map));
    }

    /** Scripts and programs that a viewer would run. */
    static byte[] actions() {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(cmd.exe)>>>>>>",
                pages(),
                page("/Contents 4 0 R/Resources<</Font<</F1 " + FONT + ">>>>"),
                stream(SENTENCE));
    }

    /** A web page to a browser, a PDF to a reader of PDFs. */
    static byte[] alsoHtml() {
        byte[] pdf = actions();
        byte[] html = bytes("<html><script>alert(1)</script><!-- ");
        byte[] both = Arrays.copyOf(html, html.length + pdf.length);
        System.arraycopy(pdf, 0, both, html.length, pdf.length);
        return both;
    }

    /** A PDF to a reader of PDFs, an archive to one of archives. */
    static byte[] alsoZip() throws IOException {
        byte[] pdf = actions();
        byte[] zip = HostileArchives.docx("<w:p/>");
        byte[] both = Arrays.copyOf(pdf, pdf.length + zip.length);
        System.arraycopy(zip, 0, both, pdf.length, zip.length);
        return both;
    }

    private static String catalog() {
        return "<</Type/Catalog/Pages 2 0 R>>";
    }

    private static String pages() {
        return "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    }

    private static String page(String more) {
        String resources = more.contains("/Resources") ? "" : "/Resources<</Font<</F1 " + FONT + ">>>>";
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + resources + more + ">>";
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static String form(String more, String content) {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + more + "/Length " + content.length() + ">>stream\n"
                + content + "\nendstream";
    }

    /** Numbers the objects from 1 and writes their table. */
    private static byte[] pdf(String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("0".repeat(10 - String.valueOf(out.length()).length()))
                    .append(out.length())
                    .append(" 00000 n \n");
            out.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        int start = out.length();
        out.append(table)
                .append("trailer<</Root 1 0 R/Size ")
                .append(objects.length + 1)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF");
        return bytes(out.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
