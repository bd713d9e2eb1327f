package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML and HTML that pull in, blow up or nest. */
final class HostileMarkup {

    private static final String SENTENCE = "De Raad komt op 16 maart 2022 bijeen in Brussel.";

    private HostileMarkup() {}

    static byte[] externalEntity() {
        return xml("<!DOCTYPE officiele-publicatie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<al>&x;</al>");
    }

    static byte[] parameterEntity() {
        return xml(
                "<!DOCTYPE officiele-publicatie [<!ENTITY % x SYSTEM \"http://localhost:1/x.dtd\"> %x;]>",
                "<al>a</al>");
    }

    static byte[] externalDocumentType() {
        return xml("<!DOCTYPE officiele-publicatie SYSTEM \"http://localhost:1/publication.dtd\">", "<al>a</al>");
    }

    static byte[] billionLaughs() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return xml("<!DOCTYPE officiele-publicatie [<!ENTITY l0 \"ha\">" + entities + "]>", "<al>&l9;</al>");
    }

    static byte[] quadraticBlowup() {
        return xml(
                "<!DOCTYPE officiele-publicatie [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>",
                "<al>" + "&a;".repeat(100_000) + "</al>");
    }

    static byte[] include() {
        return xml(
                "",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>");
    }

    static byte[] styleSheet() {
        return xml("<?xml-stylesheet href=\"http://localhost:1/x.xsl\"?>", "<al>" + SENTENCE + "</al>");
    }

    static byte[] manyAttributes() {
        String attributes =
                IntStream.range(0, 500_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
        return xml("", "<al" + attributes + ">" + SENTENCE + "</al>");
    }

    static byte[] deepXml() {
        return xml("", "<al>".repeat(500_000));
    }

    static byte[] unclosedXml() {
        return ("<officiele-publicatie><al>" + SENTENCE).getBytes(UTF_8);
    }

    static byte[] longName() {
        return xml("", "<" + "a".repeat(4_000_000) + "/>");
    }

    /** A note of spaces whose number is called over and over: each call looks at all spaces. */
    static byte[] blankNotes() {
        return xml("", "<noot>" + " ".repeat(3_000_000) + "<noot.nr/>".repeat(300_000) + "</noot>");
    }

    static byte[] lyingEncoding() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><officiele-publicatie><al>" + SENTENCE
                        + "</al></officiele-publicatie>")
                .getBytes(UTF_8);
    }

    static byte[] unknownEncoding() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-7\"?><officiele-publicatie><al>" + SENTENCE
                        + "</al></officiele-publicatie>")
                .getBytes(UTF_8);
    }

    static byte[] feed() {
        return "<?xml version=\"1.0\"?><rss><channel/></rss>".getBytes(UTF_8);
    }

    static byte[] deepHtml() {
        return html("<div>".repeat(1_000_000) + SENTENCE);
    }

    /** Elements that close each other in the wrong order, which a browser must mend (HTML, adoption agency). */
    static byte[] misnestedHtml() {
        return html("<a><b><i><p>".repeat(2_000) + SENTENCE);
    }

    static byte[] tablesInTables() {
        return html("<table><tr><td>".repeat(10_000) + SENTENCE);
    }

    static byte[] lineBreaks() {
        return html("a" + "<br>".repeat(1_500_000));
    }

    static byte[] longAttribute() {
        return html("<p title=\"" + "a".repeat(7_000_000) + "\">" + SENTENCE);
    }

    static byte[] scriptOnly() {
        return html("<script>document.write('" + SENTENCE + "');</script>");
    }

    static byte[] manyEntities() {
        return html("<p>" + "&amp;#&lt".repeat(700_000));
    }

    static byte[] endlessComment() {
        return html("<!--" + "-".repeat(7_000_000));
    }

    /** HTML in UTF-16 that says that it is something else. */
    static byte[] lyingHtml() {
        return ("\ufeff<html><meta charset=\"windows-1252\"><p>" + SENTENCE + "</html>").getBytes(UTF_16BE);
    }

    private static byte[] html(String body) {
        return ("<!DOCTYPE html><html><body>" + body).getBytes(UTF_8);
    }

    private static byte[] xml(String prolog, String body) {
        return ("<?xml version=\"1.0\"?>" + prolog + "<officiele-publicatie>" + body + "</officiele-publicatie>")
                .getBytes(UTF_8);
    }
}
