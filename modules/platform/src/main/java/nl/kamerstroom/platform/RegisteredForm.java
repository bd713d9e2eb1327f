package nl.kamerstroom.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/**
 * A schema as the registry knows it: complete in itself, and without what only Java's code generator needs.
 * Docs stay, and count: a registry compares schemas to the letter.
 */
final class RegisteredForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JAVA_STRING = "avro.java.string";

    private RegisteredForm() {}

    static Schema of(Schema schema) {
        String json = schema.toString();
        if (!json.contains(JAVA_STRING)) {
            return schema;
        }
        try {
            return new Schema.Parser().parse(withoutJava(JSON.readTree(json)).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro's own form of \"%s\" must be JSON".formatted(schema.getName()), e);
        }
    }

    private static JsonNode withoutJava(JsonNode node) {
        if (node instanceof ObjectNode object && object.has(JAVA_STRING)) {
            object.remove(JAVA_STRING);
            if (object.size() == 1) {
                return object.get("type");
            }
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(withoutJava(property.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutJava(array.get(i)));
            }
        }
        return node;
    }
}
