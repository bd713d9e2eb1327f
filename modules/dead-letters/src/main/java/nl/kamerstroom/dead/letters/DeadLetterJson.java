package nl.kamerstroom.dead.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.OriginHeader;
import org.jspecify.annotations.Nullable;

/** A dead letter as one line of JSON, whole, and back: bytes in Base64, times in ISO 8601. */
public final class DeadLetterJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeadLetterJson() {}

    public static String write(DeadLetter letter) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", letter.getId());
        line.put("letterId", letter.getLetterId());
        line.put("service", letter.getService());
        line.put("serviceVersion", letter.getServiceVersion());
        line.put("stage", letter.getStage());
        line.put("reason", letter.getReason());
        line.put("message", letter.getMessage());
        line.put("exceptionClass", letter.getExceptionClass());
        line.put("originTopic", letter.getOriginTopic());
        line.put("originPartition", letter.getOriginPartition());
        line.put("originOffset", letter.getOriginOffset());
        line.put("originTimestamp", text(letter.getOriginTimestamp()));
        line.put("attempts", letter.getAttempts());
        line.put("firstSeenAt", text(letter.getFirstSeenAt()));
        line.put("lastSeenAt", text(letter.getLastSeenAt()));
        line.put("content", letter.getContent().name());
        line.put("valueSize", letter.getValueSize());
        line.put("key", bytes(letter.getKey()));
        line.put("value", bytes(letter.getValue()));
        ArrayNode headers = line.putArray("headers");
        letter.getHeaders()
                .forEach(header ->
                        headers.addObject().put("name", header.getName()).put("value", bytes(header.getValue())));
        return line.toString();
    }

    /**
     * The dead letter of an exported line.
     *
     * @throws IllegalArgumentException where the line is no exported dead letter
     */
    public static DeadLetter read(String line) {
        try {
            return read(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Line is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("Line is no exported dead letter: " + e.getMessage(), e);
        }
    }

    private static DeadLetter read(JsonNode line) throws IOException {
        List<OriginHeader> headers = new ArrayList<>();
        for (JsonNode header : line.path("headers")) {
            headers.add(OriginHeader.newBuilder()
                    .setName(header.required("name").asText())
                    .setValue(bytes(header, "value"))
                    .build());
        }
        return DeadLetter.newBuilder()
                .setId(text(line, "id"))
                .setLetterId(text(line, "letterId"))
                .setService(line.required("service").asText())
                .setServiceVersion(line.required("serviceVersion").asText())
                .setStage(line.required("stage").asText())
                .setReason(line.required("reason").asText())
                .setMessage(line.required("message").asText())
                .setExceptionClass(text(line, "exceptionClass"))
                .setOriginTopic(line.required("originTopic").asText())
                .setOriginPartition(line.required("originPartition").asInt())
                .setOriginOffset(line.required("originOffset").asLong())
                .setOriginTimestamp(time(line, "originTimestamp"))
                .setAttempts(line.required("attempts").asInt())
                .setFirstSeenAt(Instant.parse(line.required("firstSeenAt").asText()))
                .setLastSeenAt(time(line, "lastSeenAt"))
                .setContent(DeadLetterContent.valueOf(line.required("content").asText()))
                .setValueSize(
                        line.hasNonNull("valueSize") ? line.get("valueSize").asLong() : null)
                .setKey(bytes(line, "key"))
                .setValue(bytes(line, "value"))
                .setHeaders(headers)
                .build();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        return Optional.ofNullable(text(node, field)).map(Instant::parse).orElse(null);
    }

    private static @Nullable ByteBuffer bytes(JsonNode node, String field) throws IOException {
        return node.hasNonNull(field) ? ByteBuffer.wrap(node.get(field).binaryValue()) : null;
    }
}
