package nl.kamerstroom.parser.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Documents to test with. */
final class Documents {

    private Documents() {}

    static byte[] page() {
        return html("<h1>Brief</h1><p>De Raad komt bijeen in Brussel.</p><ul><li>Een</li></ul>");
    }

    /** Takes the parser longer than any test. */
    static byte[] endless() {
        return notes(400_000);
    }

    /** A good document that takes the parser some seconds. */
    static byte[] slow() {
        return notes(3_000);
    }

    /** Each call of the note's number looks at all its spaces. */
    private static byte[] notes(int calls) {
        return ("<officiele-publicatie><al>De Raad komt bijeen in Brussel.</al><noot>" + " ".repeat(3_000_000)
                        + "<noot.nr/>".repeat(calls) + "</noot></officiele-publicatie>")
                .getBytes(UTF_8);
    }

    /** Makes the parser keep a few hundred bytes for every three. */
    static byte[] fat() {
        return html("<p>".repeat(2_500_000));
    }

    private static byte[] html(String body) {
        return ("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(UTF_8);
    }
}
