package nl.kamerstroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from somewhere to where they end now: committed records only, without a group. Used by one thread. */
final class TopicLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicLog(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Letters are large; a few at a time are enough to have in memory.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Each record from the beginning on. */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> partitions = partitions(topic);
        read(consumer.beginningOffsets(partitions), each);
    }

    /** Each record from the first on that is not older than a moment, by partition. */
    void readFrom(String topic, Instant from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> times = partitions(topic).stream()
                .collect(Collectors.toMap(partition -> partition, partition -> from.toEpochMilli()));
        Map<TopicPartition, Long> begins = new HashMap<>();
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        Optional.ofNullable(found).ifPresent(at -> begins.put(partition, at.offset())));
        read(begins, each);
    }

    /** Each record from these offsets on. */
    void read(Map<TopicPartition, Long> begins, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(begins.keySet());
        begins.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(begins.keySet());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long end = ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                if (record.offset() < end && record.key() != null && record.value() != null) {
                    each.accept(record);
                }
            }
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
