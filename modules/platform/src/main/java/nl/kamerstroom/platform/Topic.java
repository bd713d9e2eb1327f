package nl.kamerstroom.platform;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A Kafka topic and how its keys and values are written.
 *
 * @param name the topic's name
 * @param keys how keys are written
 * @param values how values are written
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values) {

    /** How a topology's step reads the topic. */
    public Consumed<K, V> readAs(String step) {
        return Consumed.with(keys, values).withName(step);
    }

    /** How a topology's step writes the topic. */
    public Produced<K, V> writeAs(String step) {
        return Produced.with(keys, values).withName(step);
    }
}
