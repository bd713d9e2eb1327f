package nl.kamerstroom.platform;

import java.nio.ByteBuffer;
import java.util.List;
import nl.kamerstroom.events.RecordReplay;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a service reads, and the replays of its dead letters, as one source of the same records.
 *
 * @param topic the topic
 * @param replays where an operator hands the service its dead letters once more
 */
public record ReplayedTopic<K, V>(Topic<K, V> topic, Topic<byte[], RecordReplay> replays) {

    /** Both topics, for a source. */
    public List<String> names() {
        return List.of(topic.name(), replays.name());
    }

    /** How a topology's step reads them. */
    public Consumed<K, V> readAs(String step) {
        return Consumed.with(topic.keys(), values()).withName(step);
    }

    private Serde<V> values() {
        return Serdes.serdeFrom(topic.values().serializer(), new Unwrapping<>(this));
    }

    static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** Reads the value inside a replay as its own topic's reader would. */
    private record Unwrapping<V>(ReplayedTopic<?, V> source) implements Deserializer<V> {

        @Override
        public @Nullable V deserialize(String topic, byte @Nullable [] data) {
            Deserializer<V> reader = source.topic().values().deserializer();
            if (!topic.equals(source.replays().name())) {
                return reader.deserialize(topic, data);
            }
            RecordReplay replay = source.replays().values().deserializer().deserialize(topic, data);
            return replay == null ? null : reader.deserialize(replay.getOriginTopic(), bytes(replay.getValue()));
        }

        @Override
        public @Nullable V deserialize(String topic, Headers headers, byte @Nullable [] data) {
            return deserialize(topic, data);
        }
    }
}
