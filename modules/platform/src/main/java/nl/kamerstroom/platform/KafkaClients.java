package nl.kamerstroom.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Settings for Kafka's clients outside Kafka Streams: what {@code kafka.*} says to all clients, over that what
 * {@code kafka.producer.*}, {@code kafka.consumer.*} or {@code kafka.admin.*} says to one kind, without what that kind
 * does not know.
 */
public final class KafkaClients {

    /** A killed member of a group is missed after 10 s instead of Kafka's 45, so its partitions do not wait. */
    public static final int SESSION_TIMEOUT_MILLIS = 10_000;

    private KafkaClients() {}

    /** A producer that loses and repeats nothing: idempotent, acknowledged by all replicas. */
    public static Map<String, Object> producer(Settings settings, Map<String, Object> defaults) {
        Map<String, Object> client = client(settings, "producer.", ProducerConfig.configDef(), defaults);
        client.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        return client;
    }

    /** A consumer that sees committed records only and commits its offsets only when told to. */
    public static Map<String, Object> consumer(Settings settings, Map<String, Object> defaults) {
        Map<String, Object> client = client(settings, "consumer.", ConsumerConfig.configDef(), defaults);
        client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return client;
    }

    public static Map<String, Object> admin(Settings settings) {
        return client(settings, "admin.", AdminClientConfig.configDef(), Map.of());
    }

    private static Map<String, Object> client(
            Settings settings, String prefix, ConfigDef definition, Map<String, Object> defaults) {
        Map<String, Object> client = new HashMap<>(defaults);
        Map<String, Object> own = new HashMap<>();
        settings.kafka().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            } else if (definition.names().contains(name) || isExtension(name)) {
                client.put(name, value);
            }
        });
        client.putAll(own);
        return client;
    }

    /** Settings of plugged-in classes, which no definition names. */
    private static boolean isExtension(String name) {
        return List.of("interceptor.", "metrics.reporter.", "sasl.", "ssl.").stream()
                .anyMatch(name::startsWith);
    }
}
