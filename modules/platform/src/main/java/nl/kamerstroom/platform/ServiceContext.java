package nl.kamerstroom.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What a service is given to be built from.
 *
 * @param name {@code kamerstroom.<service>}
 * @param meters where its metrics go
 */
public record ServiceContext(String name, Settings settings, MeterRegistry meters, Clock clock) {

    /** The topic for what this service cannot process. */
    public String deadLetterTopic() {
        return name + ".dead-letter";
    }
}
