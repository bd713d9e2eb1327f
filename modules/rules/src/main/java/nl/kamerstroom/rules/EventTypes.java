package nl.kamerstroom.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The event types that rules can give, and the roles of each. */
final class EventTypes {

    private final Map<String, List<String>> rolesByType;

    private EventTypes(Map<String, List<String>> rolesByType) {
        this.rolesByType = Map.copyOf(rolesByType);
    }

    static EventTypes read(byte[] yaml) {
        try {
            return new EventTypes(new YAMLMapper().readValue(yaml, new TypeReference<Map<String, List<String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("File \"event-types.yml\" is no mapping of types to roles", e);
        }
    }

    /** The arguments that the type has, in its order; what only guarded the rule falls away. */
    List<Argument> ofType(String type, List<Argument> arguments) {
        List<Argument> own = new ArrayList<>();
        for (String role : roles(type)) {
            for (Argument argument : arguments) {
                if (argument.role().equals(role)) {
                    own.add(argument);
                }
            }
        }
        return own;
    }

    List<String> roles(String type) {
        List<String> roles = rolesByType.get(type);
        if (roles == null) {
            throw new IllegalArgumentException("Event type \"%s\" is unknown; known are %s"
                    .formatted(type, rolesByType.keySet().stream().sorted().toList()));
        }
        return roles;
    }
}
