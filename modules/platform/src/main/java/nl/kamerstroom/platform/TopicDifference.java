package nl.kamerstroom.platform;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;

/**
 * Something about a topic on the broker that is not as the catalogue says.
 *
 * @param topic the topic
 * @param setting {@code partitions}, or one of the broker's topic settings
 * @param wanted the catalogue's value
 * @param found the broker's value
 */
public record TopicDifference(String topic, String setting, String wanted, String found) {

    static List<TopicDifference> of(CatalogueTopic wanted, int partitions, Config found) {
        List<TopicDifference> differences = new ArrayList<>();
        if (partitions != wanted.partitions()) {
            differences.add(new TopicDifference(
                    wanted.name(), "partitions", Integer.toString(wanted.partitions()), Integer.toString(partitions)));
        }
        wanted.config().forEach((setting, value) -> {
            ConfigEntry entry = found.get(setting);
            String actual = entry == null ? "not set" : entry.value();
            if (!value.equals(actual)) {
                differences.add(new TopicDifference(wanted.name(), setting, value, actual));
            }
        });
        return differences;
    }

    @Override
    public String toString() {
        return "topic \"%s\": %s must be %s, not %s".formatted(topic, setting, wanted, found);
    }
}
