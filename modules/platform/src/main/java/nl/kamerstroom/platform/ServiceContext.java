package nl.kamerstroom.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.kamerstroom.events.DeadLetter;

/**
 * What a service is given to be built from.
 *
 * @param name {@code kamerstroom.<service>}
 * @param topics the catalogue's topics, with their serdes
 * @param meters where its metrics go
 */
public record ServiceContext(String name, Settings settings, Topics topics, MeterRegistry meters, Clock clock) {

    /** The part of the name that differs between services: {@code extract}. */
    public String shortName() {
        return name.substring(ServiceDefinition.PREFIX.length());
    }

    /** The topic for what this service cannot process. */
    public Topic<byte[], DeadLetter> deadLetterTopic() {
        return topics.deadLetter(shortName());
    }

    /** A topic that this service reads, and its replays with it: what an operator hands to it once more. */
    public <K, V> ReplayedTopic<K, V> withReplays(Topic<K, V> topic) {
        return new ReplayedTopic<>(topic, topics.replay(shortName()));
    }
}
