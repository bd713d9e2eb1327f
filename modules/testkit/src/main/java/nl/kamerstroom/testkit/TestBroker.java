package nl.kamerstroom.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.embedded.EmbeddedBroker;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A real Kafka broker inside the test's process, with the catalogue's topics, on ports of its own. */
public final class TestBroker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EmbeddedBroker broker;

    private TestBroker(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /** Starts a broker and creates the catalogue's topics with one partition each, which start fastest. */
    public static TestBroker start(Path data) {
        Ports ports = Ports.free();
        var broker =
                new TestBroker(EmbeddedBroker.start(data, ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER)));
        try (Admin admin = broker.admin()) {
            new TopicProvisioning(admin, Optional.of((short) 1))
                    .provision(Catalogue.load().withPartitionsAtMost(1));
        }
        return broker;
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** The values of all committed records of a topic, as they are now. */
    public <K, V> List<V> committed(Topic<K, V> topic) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_committed"),
                topic.keys().deserializer(),
                topic.values().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    @Override
    public void close() {
        broker.close();
    }
}
