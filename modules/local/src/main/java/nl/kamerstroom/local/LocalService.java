package nl.kamerstroom.local;

import java.util.Map;
import nl.kamerstroom.platform.ServiceDefinition;

/**
 * A service as the stack runs it.
 *
 * @param definition what its main program runs, too
 * @param settings where its neighbours and its state are on this machine
 */
public record LocalService(ServiceDefinition definition, Map<String, String> settings) {

    public LocalService {
        settings = Map.copyOf(settings);
    }

    /** {@code extract}, for progress lines. */
    String shortName() {
        return definition.name().substring(definition.name().lastIndexOf('.') + 1);
    }
}
