package nl.kamerstroom.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;

/** Reads plain text: by its byte order mark, else as UTF-8, else as Windows-1252 where that gives plausible Dutch. */
final class PlainTextReader implements FormatReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Dutch has an accent or a typographic sign on fewer letters than one in this many. */
    private static final int LETTERS_PER_SIGN = 6;

    /** One control character on this many is a slip; more are no text. */
    private static final int CHARACTERS_PER_CONTROL = 200;

    @Override
    public SourceText read(byte[] bytes, ReadLimits limits) {
        String text = decode(bytes);
        if (text.length() > limits.characters()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_MANY_CHARACTERS,
                    "It has %d characters; at most %d are read.".formatted(text.length(), limits.characters()));
        }
        return SourceText.plain(text);
    }

    /** Whether the bytes hold more control characters than text does. */
    static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            controls += control ? 1 : 0;
        }
        return (long) controls * CHARACTERS_PER_CONTROL > bytes.length;
    }

    static boolean hasByteOrderMark(byte[] bytes) {
        return utf16(bytes).isPresent();
    }

    private static String decode(byte[] bytes) {
        Optional<Charset> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return strict(bytes, 2, utf16.get()).orElseThrow(PlainTextReader::invalid);
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (marked) {
            return strict(bytes, 3, StandardCharsets.UTF_8).orElseThrow(PlainTextReader::invalid);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> isPlausibleWindows(bytes) ? strict(bytes, 0, WINDOWS) : Optional.empty())
                .orElseThrow(PlainTextReader::invalid);
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A sequence that is UTF-8, overlong too, would be nonsense in Windows-1252: such text is UTF-8 that was damaged. */
    private static boolean isPlausibleWindows(byte[] bytes) {
        int signs = 0;
        int letters = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean pair = b >= 0xC0 && b <= 0xF4 && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80;
            boolean undefined = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (pair || undefined) {
                return false;
            }
            signs += b >= 0x80 ? 1 : 0;
            letters += b < 0x80 && Character.isLetter(b) ? 1 : 0;
        }
        return (long) signs * LETTERS_PER_SIGN <= letters;
    }

    private static UnreadableDocumentException invalid() {
        return new UnreadableDocumentException(
                Reason.INVALID_ENCODING, "Its bytes are neither UTF-8 nor plausible Windows-1252; save it as UTF-8.");
    }
}
