package nl.kamerstroom.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the annotation of a letter: an object with {@code events}, as the guideline's section 5 describes it. */
public final class GoldReader {

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * The events of an annotation; absent where the JSON is not one.
     *
     * @throws IllegalArgumentException where the text is not JSON
     */
    public Optional<List<GoldEvent>> read(String json) {
        JsonNode root = parse(json);
        if (!root.has("events")) {
            return Optional.empty();
        }
        List<GoldEvent> events = new ArrayList<>();
        root.get("events").forEach(event -> events.add(eventOf(event)));
        return Optional.of(events);
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An annotation must be JSON: %s".formatted(e.getOriginalMessage()), e);
        }
    }

    private static GoldEvent eventOf(JsonNode event) {
        Set<String> modalities = new TreeSet<>(textsOf(event.path("modalityAlso")));
        modalities.add(event.path("modality").asText());
        List<GoldArgument> arguments = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : event.path("args").properties()) {
            boolean optional = entry.getKey().startsWith("?");
            String role = optional ? entry.getKey().substring(1) : entry.getKey();
            JsonNode accepted = entry.getValue();
            if (accepted.path(0).isArray()) {
                accepted.forEach(values -> arguments.add(new GoldArgument(role, textsOf(values), optional)));
            } else {
                arguments.add(new GoldArgument(role, textsOf(accepted), optional));
            }
        }
        return new GoldEvent(
                event.path("type").asText(),
                modalities,
                event.path("negated").asBoolean(),
                event.path("optional").asBoolean(),
                event.path("anchor").asText(),
                arguments);
    }

    private static List<String> textsOf(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
