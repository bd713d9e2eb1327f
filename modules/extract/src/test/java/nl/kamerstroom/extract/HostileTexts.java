package nl.kamerstroom.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import nl.kamerstroom.formats.ReadLimits;

/** Plain texts that are none, or that are as long and as tiresome as a text may be. */
final class HostileTexts {

    private static final int LONGEST = ReadLimits.standard().characters();

    private static final String LETTER = Letters.ANNOUNCEMENT + Letters.COURTESY.repeat(5);

    private HostileTexts() {}

    static byte[] fill(String part) {
        return part.repeat(LONGEST / part.length()).getBytes(UTF_8);
    }

    static byte[] mebibyteInOneLine() {
        return "woord ".repeat((1 << 20) / 6).getBytes(UTF_8);
    }

    static byte[] utf16WithoutMark() {
        return Letters.ANNOUNCEMENT.getBytes(UTF_16LE);
    }

    static byte[] utf16CutInHalf() {
        return withMark(Letters.ANNOUNCEMENT.getBytes(UTF_16LE), 1);
    }

    /** Half a pair of surrogates, which is no character. */
    static byte[] loneSurrogate() {
        byte[] text = withMark(Letters.ANNOUNCEMENT.getBytes(UTF_16LE), 0);
        text[20] = 0;
        text[21] = (byte) 0xD8;
        return text;
    }

    private static byte[] withMark(byte[] text, int cut) {
        byte[] marked = new byte[text.length + 2 - cut];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(text, 0, marked, 2, text.length - cut);
        return marked;
    }

    /** One half in UTF-8, the other in Windows-1252. */
    static byte[] mixedEncodings() {
        return bytes(utf8("Oekra\u00efne ") + "caf\u00e9 " + Letters.ANNOUNCEMENT);
    }

    /** A slash in two bytes and a NUL in two, as some decoders took them (RFC 3629, 10). */
    static byte[] overlong() {
        return bytes("..\u00c0\u00af..\u00c0\u00af\u00c0\u0080 " + Letters.ANNOUNCEMENT);
    }

    static byte[] fewNuls() {
        return bytes(LETTER.replace("Brussel", "Brus\0sel"));
    }

    static byte[] manyNuls() {
        return bytes(Letters.ANNOUNCEMENT.replace("e", "e\0"));
    }

    /** Marks that turn the direction of what a reader sees (CVE-2021-42574). */
    static byte[] bidirectional() {
        return Letters.ANNOUNCEMENT
                .replace("Brussel", "\u202eBrus\u2066sel\u2069\u202c\u200f")
                .getBytes(UTF_8);
    }

    static byte[] terminalCommands() {
        return bytes(LETTER.replace("Brussel", "\u001b[2JBrussel\u0007"));
    }

    static byte[] onlyMark() {
        return bytes("\u00ef\u00bb\u00bf");
    }

    static byte[] junk() {
        byte[] junk = new byte[5_000];
        new Random(7).nextBytes(junk);
        return junk;
    }

    static byte[] png() {
        return bytes("\u0089PNG\r\n\u001a\n" + "\0\0\0\rIHDR".repeat(100));
    }

    static byte[] program() {
        return bytes("MZ\u0090\0\u0003\0\0\0" + "This program cannot be run in DOS mode.\0\0\0\0".repeat(20));
    }

    static byte[] rtf() {
        return bytes("{\\rtf1 {\\object\\objdata 0105}" + Letters.ANNOUNCEMENT + "}");
    }

    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
