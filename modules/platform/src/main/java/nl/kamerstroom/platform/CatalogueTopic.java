package nl.kamerstroom.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic as the catalogue describes it.
 *
 * @param name the topic's name
 * @param record the record that it carries
 * @param key the field of the record that is the key, as a path: {@code header.subjectKey}
 * @param owner the service that writes it
 * @param readers the services that read it; {@code subscriber} stands for whoever is outside
 * @param partitions how many partitions it has
 * @param cleanup what happens to old records
 * @param retention how long records are kept; absent: forever
 * @param maxMessageBytes the largest batch, absent: the broker's default
 * @param description what it is for, for people
 */
public record CatalogueTopic(
        String name,
        Class<? extends SpecificRecord> record,
        String key,
        String owner,
        List<String> readers,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        Optional<Integer> maxMessageBytes,
        String description) {

    public CatalogueTopic {
        readers = List.copyOf(readers);
    }

    /** What happens to records that are old. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** The registry's subject of the topic's values, by Confluent's TopicNameStrategy. */
    public String subject() {
        return name + "-value";
    }

    /** The topic's settings on the broker, by their names there. */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        switch (cleanup) {
            case DELETE -> config.put("cleanup.policy", "delete");
            case COMPACT -> config.put("cleanup.policy", "compact");
        }
        config.put("retention.ms", retention.map(Duration::toMillis).orElse(-1L).toString());
        maxMessageBytes.ifPresent(bytes -> config.put("max.message.bytes", bytes.toString()));
        return config;
    }

    CatalogueTopic withPartitionsAtMost(int most) {
        return new CatalogueTopic(
                name,
                record,
                key,
                owner,
                readers,
                Math.min(partitions, most),
                cleanup,
                retention,
                maxMessageBytes,
                description);
    }
}
