package nl.kamerstroom.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Modality;
import nl.kamerstroom.text.Span;

/** Reads events back that were saved as lines of JSON, the form of the guideline's section 5. */
public final class SavedEvents {

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * The events by the id of their letter.
     *
     * @throws IllegalArgumentException where a line is not of the form, with its number
     */
    public Map<String, List<CandidateEvent>> read(List<String> lines) {
        Map<String, List<CandidateEvent>> letters = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    JsonNode letter = mapper.readTree(lines.get(i));
                    letters.put(text(letter.path("letter"), "id"), eventsOf(letter));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "Line %d holds no events as \"extract --output json\" writes them: %s"
                                    .formatted(i + 1, e.getMessage()),
                            e);
                }
            }
        }
        return letters;
    }

    private static List<CandidateEvent> eventsOf(JsonNode letter) {
        List<CandidateEvent> events = new ArrayList<>();
        letter.path("events")
                .forEach(event -> events.add(new CandidateEvent(
                        text(event, "type"),
                        Modality.valueOf(text(event, "modality")),
                        event.path("negated").asBoolean(),
                        event.path("confidence").asDouble(),
                        evidence(event.path("evidence"), "quote"),
                        argumentsOf(event),
                        event.path("rule").asText(),
                        texts(event.path("reasons")))));
        return events;
    }

    private static List<Argument> argumentsOf(JsonNode event) {
        List<Argument> arguments = new ArrayList<>();
        event.path("arguments")
                .forEach(argument -> arguments.add(new Argument(
                        text(argument, "role"),
                        text(argument, "value"),
                        Optional.ofNullable(argument.get("id")).map(JsonNode::asText),
                        argument.has("start") ? Optional.of(evidence(argument, "surface")) : Optional.empty(),
                        texts(argument.path("derivedFrom")))));
        return arguments;
    }

    private static Evidence evidence(JsonNode node, String words) {
        return new Evidence(
                new Span(node.path("start").asInt(), node.path("end").asInt()), text(node, words));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("field \"%s\" is missing".formatted(field));
        }
        return node.get(field).asText();
    }
}
