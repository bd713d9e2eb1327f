package nl.kamerstroom.platform;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What Kafka's own clients may be told through {@code kafka.*}: any of their settings, with or without one of Streams'
 * prefixes, except those on which our guarantees rest.
 */
final class KafkaSettings {

    static final String PREFIX = "kafka.";

    private static final List<String> CLIENT_PREFIXES = List.of(
            "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "topic.");

    /** Exactly-once, the group's name and the place of state are ours; each with what to do instead. */
    private static final Map<String, String> FIXED = Map.of(
            "application.id", "it is the service's name",
            "enable.idempotence", "exactly-once delivery needs it",
            "group.id", "it is the service's name",
            "isolation.level", "only committed records may be read",
            "processing.guarantee", "every service processes exactly once",
            "state.dir", "set streams.state.dir instead",
            "transactional.id", "Kafka Streams chooses it");

    private static final int FARTHEST_TYPO = 2;

    private final Set<String> known = new TreeSet<>();
    private final Collection<ConfigDef> definitions = List.of(
            StreamsConfig.configDef(),
            ConsumerConfig.configDef(),
            ProducerConfig.configDef(),
            AdminClientConfig.configDef());

    KafkaSettings() {
        definitions.forEach(definition -> known.addAll(definition.names()));
    }

    /** What is wrong with a setting of this name, if anything; {@code name} begins with {@value #PREFIX}. */
    Optional<String> fault(String name) {
        String plain = plain(name);
        if (FIXED.containsKey(plain)) {
            return Optional.of("Setting \"%s\" cannot be changed: %s".formatted(name, FIXED.get(plain)));
        }
        // Interceptors and login modules have settings of their own, so only what looks like a slip is refused.
        return known.contains(plain)
                ? Optional.empty()
                : Spelling.nearest(plain, known, FARTHEST_TYPO)
                        .map(nearest -> "Unknown setting \"%s\"; did you mean \"%s\"?"
                                .formatted(name, name.substring(0, name.length() - plain.length()) + nearest));
    }

    boolean isSecret(String name) {
        String plain = plain(name);
        return definitions.stream()
                        .map(definition -> definition.configKeys().get(plain))
                        .anyMatch(key -> key != null && key.type == ConfigDef.Type.PASSWORD)
                || looksSecret(plain);
    }

    /** Whether the name of a setting that nobody declared says that its value is a secret. */
    static boolean looksSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of("password", "secret", "token", "credential", "user.info", "jaas", "private").stream()
                .anyMatch(lower::contains);
    }

    private static String plain(String name) {
        String stripped = name.substring(PREFIX.length());
        return CLIENT_PREFIXES.stream()
                .filter(stripped::startsWith)
                .findFirst()
                .map(prefix -> stripped.substring(prefix.length()))
                .orElse(stripped);
    }
}
