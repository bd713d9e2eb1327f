package nl.kamerstroom.sink.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EventArgument;

/** What of an event is stored as JSON: every argument, and why the event was found. */
final class EventJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    static String arguments(List<EventArgument> arguments) {
        ArrayNode array = MAPPER.createArrayNode();
        for (EventArgument argument : arguments) {
            ObjectNode node = array.addObject().put("role", argument.getRole()).put("value", argument.getValue());
            if (argument.getId() != null) {
                node.put("id", argument.getId());
            }
            if (argument.getEvidence() != null) {
                node.put("start", argument.getEvidence().getStart())
                        .put("end", argument.getEvidence().getEnd())
                        .put("quote", argument.getEvidence().getQuote());
            }
            if (!argument.getDerivedFrom().isEmpty()) {
                argument.getDerivedFrom().forEach(node.withArray("derivedFrom")::add);
            }
            argument.getAttributes()
                    .forEach(
                            attribute -> node.withObject("/attributes").put(attribute.getName(), attribute.getValue()));
        }
        return array.toString();
    }

    static String derivation(Derivation derivation) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("rule", derivation.getRule())
                .put("rulePackVersion", derivation.getRulePackVersion())
                .put("rulePackHash", derivation.getRulePackHash());
        derivation.getReasons().forEach(node.putArray("reasons")::add);
        return node.toString();
    }
}
