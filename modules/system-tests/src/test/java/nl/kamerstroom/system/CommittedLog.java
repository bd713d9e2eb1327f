package nl.kamerstroom.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kamerstroom.platform.Catalogue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all topics as a subscriber would, committed records only, and keeps what it read. It survives the broker. */
final class CommittedLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Arrivals arrivals;
    private final Thread reader;
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    private final Map<String, Long> forgotten = new HashMap<>();

    private CommittedLog(KafkaConsumer<byte[], byte[]> consumer, Arrivals arrivals) {
        this.consumer = consumer;
        this.arrivals = arrivals;
        this.reader = Thread.ofPlatform().name("committed-log").unstarted(this::read);
    }

    /** Begins to read at the beginning. */
    static CommittedLog open(String bootstrapServers, Catalogue catalogue, Arrivals arrivals) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false",
                        "fetch.max.wait.ms",
                        "50",
                        "reconnect.backoff.max.ms",
                        "200"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = catalogue.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        CommittedLog log = new CommittedLog(consumer, arrivals);
        log.reader.start();
        return log;
    }

    /** What was read of a topic, in order within each partition. */
    synchronized List<ConsumerRecord<byte[], byte[]>> of(String topic) {
        return List.copyOf(records.getOrDefault(topic, List.of()));
    }

    /** What was read of topics. */
    Stream<ConsumerRecord<byte[], byte[]>> of(List<String> topics) {
        return topics.stream().flatMap(topic -> of(topic).stream());
    }

    /** How many records were read of a topic since the beginning, forgotten ones included. */
    synchronized long total(String topic) {
        return forgotten.getOrDefault(topic, 0L)
                + records.getOrDefault(topic, List.of()).size();
    }

    synchronized void forget() {
        records.forEach((topic, read) -> forgotten.merge(topic, (long) read.size(), Long::sum));
        records.clear();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    keep(record);
                }
            }
        } catch (WakeupException asked) {
            // Closed.
        }
    }

    private synchronized void keep(ConsumerRecord<byte[], byte[]> record) {
        arrivals.note(record.topic());
        records.computeIfAbsent(record.topic(), topic -> new ArrayList<>()).add(record);
    }
}
