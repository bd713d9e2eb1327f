package nl.kamerstroom.formats;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;

/**
 * Counts what the deflated streams of a PDF unpack to before the parser, which unpacks them in memory, sees them.
 * Streams are found by their keyword, as a damaged file's are.
 */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);

    /** A stream deflated twice hides its size from a count. */
    private static final Pattern TWICE =
            Pattern.compile("/(?:FlateDecode|Fl|LZWDecode)\\s{0,8}/(?:FlateDecode|Fl|LZWDecode)\\b");

    private PdfStreams() {}

    static void check(byte[] bytes, ReadLimits limits) {
        if (TWICE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new UnreadableDocumentException(
                    Reason.ARCHIVE_BOMB, "Its PDF packs a stream more than once, so its size cannot be told.");
        }
        long budget = limits.unpackedBytes();
        byte[] buffer = new byte[1 << 16];
        int i = 0;
        while (i + KEYWORD.length < bytes.length) {
            if (!isKeyword(bytes, i)) {
                i++;
                continue;
            }
            int start = i + KEYWORD.length;
            start += bytes[start] == '\r' && start + 1 < bytes.length ? 1 : 0;
            start += bytes[start] == '\n' ? 1 : 0;
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(bytes, start, bytes.length - start);
                budget -= inflate(inflater, buffer, budget);
                i = start + (int) Math.min(inflater.getBytesRead(), bytes.length - start);
            } finally {
                inflater.end();
            }
        }
    }

    private static boolean isKeyword(byte[] bytes, int at) {
        for (int k = 0; k < KEYWORD.length; k++) {
            if (bytes[at + k] != KEYWORD[k]) {
                return false;
            }
        }
        return at == 0 || bytes[at - 1] != 'd';
    }

    /** The bytes that the stream unpacks to; a stream that is not deflated unpacks to none. */
    private static long inflate(Inflater inflater, byte[] buffer, long budget) {
        long count = 0;
        try {
            int n = inflater.inflate(buffer);
            while (n > 0) {
                count += n;
                if (count > budget) {
                    throw new UnreadableDocumentException(
                            Reason.ARCHIVE_BOMB, "Its PDF unpacks to more bytes than are read.");
                }
                n = inflater.inflate(buffer);
            }
        } catch (DataFormatException damaged) {
            return count;
        }
        return count;
    }
}
