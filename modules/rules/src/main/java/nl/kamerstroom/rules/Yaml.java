package nl.kamerstroom.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One mapping of a YAML file, with calm errors: it names the place, the fault and what would be right. */
record Yaml(String place, JsonNode node) {

    /** Refuses keys that the language does not have. */
    void allow(String... keys) {
        Set<String> known = new TreeSet<>(List.of(keys));
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw fault("key \"%s\" is unknown; known are %s".formatted(key, known));
            }
        });
    }

    IllegalArgumentException fault(String message) {
        return new IllegalArgumentException("%s: %s".formatted(place, message));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }

    String need(String key) {
        return text(key).orElseThrow(() -> fault("key \"%s\" is missing".formatted(key)));
    }

    boolean flag(String key, boolean otherwise) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asBoolean).orElse(otherwise);
    }

    double number(String key, double otherwise) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asDouble).orElse(otherwise);
    }

    /** A list, or one value as a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node.get(key);
        if (value != null && value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else if (value != null) {
            texts.add(value.asText());
        }
        return texts;
    }

    List<Yaml> items(String key) {
        List<Yaml> items = new ArrayList<>();
        JsonNode value = node.get(key);
        if (value != null) {
            value.forEach(item -> items.add(new Yaml(place, item)));
        }
        return items;
    }

    /** The entries of a mapping under a key, in order. */
    Map<String, Yaml> entries(String key) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        JsonNode value = node.get(key);
        if (value != null) {
            value.properties()
                    .forEach(entry ->
                            entries.put(entry.getKey(), new Yaml(place + ", " + entry.getKey(), entry.getValue())));
        }
        return entries;
    }
}
