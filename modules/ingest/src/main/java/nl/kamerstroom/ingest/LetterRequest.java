package nl.kamerstroom.ingest;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.ingest.RefusedLetterException.Reason;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;

/**
 * Reads a letter from a request: the whole body, with {@code fileName} and {@code sourceId} as query parameters, or one
 * file of a {@code multipart/form-data} form with an optional field {@code sourceId}. Never holds more than the limit.
 */
final class LetterRequest {

    private static final int FORM_OVERHEAD_BYTES = 64 << 10;
    private static final int LONGEST_FIELD = 1_000;
    private static final int MOST_PARTS = 10;
    private static final int BUFFER_BYTES = 16 << 10;

    private final int largestLetter;

    LetterRequest(int largestLetter) {
        this.largestLetter = largestLetter;
    }

    /** @throws RefusedLetterException where it is too large or cannot be read */
    Letter read(URI address, Headers headers, InputStream body) throws IOException {
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        Optional<Long> length = length(headers);
        Map<String, String> query = query(address);
        if (type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
            BoundedBody bounded = BoundedBody.of(body, length, largestLetter + FORM_OVERHEAD_BYTES);
            return form(bounded, boundary(type));
        }
        if (type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
            throw new RefusedLetterException(
                    Reason.UNSUPPORTED_FORMAT,
                    "Content-Type application/x-www-form-urlencoded says nothing of a letter; send multipart/form-data, or the type of the letter");
        }
        byte[] content = BoundedBody.of(body, length, largestLetter).readAllBytes();
        return new Letter(
                content,
                type,
                Optional.ofNullable(query.get("fileName")).orElse(""),
                "http",
                Optional.ofNullable(query.get("sourceId")));
    }

    private static Optional<Long> length(Headers headers) {
        try {
            return Optional.ofNullable(headers.getFirst("Content-Length")).map(Long::valueOf);
        } catch (NumberFormatException wrong) {
            throw new RefusedLetterException(Reason.MALFORMED_REQUEST, "Content-Length must be a number");
        }
    }

    private static byte[] boundary(String type) {
        String boundary = parameters(type).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw new RefusedLetterException(
                    Reason.MALFORMED_REQUEST,
                    "Content-Type multipart/form-data must have a boundary of 1 to 70 characters");
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    private Letter form(InputStream body, byte[] boundary) throws IOException {
        Form form = new Form();
        try {
            MultipartStream parts = new MultipartStream(body, boundary, BUFFER_BYTES, null);
            parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
            boolean more = parts.skipPreamble();
            for (int count = 0; more; count++) {
                if (count == MOST_PARTS) {
                    throw new RefusedLetterException(
                            Reason.MALFORMED_REQUEST, "A form has at most %d parts".formatted(MOST_PARTS));
                }
                form.add(parts.readHeaders(), bytes(parts));
                more = parts.readBoundary();
            }
        } catch (MultipartStream.MalformedStreamException | IllegalArgumentException wrong) {
            throw new RefusedLetterException(
                    Reason.MALFORMED_REQUEST,
                    "The form cannot be read (%s); send multipart/form-data".formatted(wrong.getMessage()));
        }
        return form.letter();
    }

    private byte[] bytes(MultipartStream parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.readBodyData(bytes);
        if (bytes.size() > largestLetter) {
            throw BoundedBody.tooLarge(largestLetter);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(address.getRawQuery()).orElse("");
        for (String pair : raw.split("&", MOST_PARTS + 1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), checkedField(decode(pair.substring(equals + 1))));
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedLetterException(
                    Reason.MALFORMED_REQUEST, "The query \"%s\" cannot be decoded".formatted(text));
        }
    }

    private static String checkedField(String value) {
        if (value.length() > LONGEST_FIELD) {
            throw new RefusedLetterException(
                    Reason.MALFORMED_REQUEST, "A field has at most %d characters".formatted(LONGEST_FIELD));
        }
        return value;
    }

    /** What the parts of a form gave so far. */
    private static final class Form {

        private Optional<Letter> file = Optional.empty();
        private Optional<String> sourceId = Optional.empty();

        void add(String headerLines, byte[] content) {
            Map<String, String> headers = headers(headerLines);
            Map<String, String> disposition = parameters(headers.getOrDefault("content-disposition", ""));
            if (disposition.containsKey("filename")) {
                if (file.isPresent()) {
                    throw new RefusedLetterException(
                            Reason.MALFORMED_REQUEST, "A form holds one letter; send one request a letter");
                }
                file = Optional.of(new Letter(
                        content,
                        headers.getOrDefault("content-type", ""),
                        checkedField(
                                Optional.ofNullable(disposition.get("filename")).orElse("")),
                        "http",
                        Optional.empty()));
            } else if ("sourceId".equals(disposition.get("name"))) {
                sourceId = Optional.of(checkedField(new String(content, StandardCharsets.UTF_8)));
            }
        }

        private static Map<String, String> headers(String lines) {
            Map<String, String> headers = new HashMap<>();
            lines.lines().forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            });
            return headers;
        }

        Letter letter() {
            Letter letter = file.orElseThrow(() -> new RefusedLetterException(
                    Reason.MALFORMED_REQUEST, "The form holds no file; send the letter as a part with a file name"));
            return new Letter(letter.content(), letter.declaredType(), letter.fileName(), letter.source(), sourceId);
        }
    }
}
