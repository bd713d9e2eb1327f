package nl.kamerstroom.sink.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.events.RecordReplay;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.KafkaClients;
import nl.kamerstroom.platform.RegistryNotReadyException;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The topics that the sink stores, read from where the database says. Used by one thread, but for {@link #wakeup()}. */
final class RecordSource implements AutoCloseable {

    private final Topics topics;
    private final Topic<byte[], RecordReplay> replays;
    private final Set<String> subscribed;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Up to where receipts and dead letters were written, in each partition. */
    private final Map<TopicPartition, Long> told = new HashMap<>();

    RecordSource(ServiceContext context, SinkPostgresConfig config) {
        this.topics = context.topics();
        this.subscribed = topicsOf(context);
        this.replays = topics.replay(context.shortName());
        Map<String, Object> settings = KafkaClients.consumer(
                context.settings(),
                Map.of(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, KafkaClients.SESSION_TIMEOUT_MILLIS));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, context.name());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchRecords());
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The names of the topics that the sink reads. */
    static Set<String> topicsOf(ServiceContext context) {
        Topics topics = context.topics();
        return Set.of(
                topics.letterParsed.name(),
                topics.letterExtracted.name(),
                topics.eventPublished.name(),
                topics.replay(context.shortName()).name());
    }

    /** Begins reading; a partition starts where the database and the group are both, each time it is assigned. */
    void subscribe(Positions positions) {
        consumer.subscribe(subscribed, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // What was read is stored before the next poll, so nothing is under way here.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                seek(partitions, positions);
            }
        });
    }

    /** Goes back to where the database and the group are, after a transaction that failed. */
    void rewind(Positions positions) {
        seek(consumer.assignment(), positions);
    }

    /**
     * Where the database is behind, as after it was restored, it catches up without telling again; where the group is
     * behind, as after a crash between the two transactions, what was stored is told.
     */
    private void seek(Collection<TopicPartition> partitions, Positions positions) {
        Map<TopicPartition, Long> stored = positions.of(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            long told = Optional.ofNullable(committed.get(partition))
                    .map(OffsetAndMetadata::offset)
                    .orElse(0L);
            this.told.put(partition, told);
            long next = Math.min(told, stored.getOrDefault(partition, 0L));
            if (next > 0) {
                consumer.seek(partition, next);
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    /** Those of the records of which nobody was told yet. */
    List<Read> untold(List<Read> reads) {
        return reads.stream()
                .filter(read -> read.record().offset() >= toldOf(partition(read.record())))
                .toList();
    }

    /** What the group is to be told when it is behind these positions. */
    Map<TopicPartition, OffsetAndMetadata> ahead(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>();
        positions.forEach((partition, offset) -> {
            if (offset > toldOf(partition)) {
                ahead.put(partition, new OffsetAndMetadata(offset));
            }
        });
        return ahead;
    }

    void tell(Map<TopicPartition, OffsetAndMetadata> ahead) {
        ahead.forEach((partition, offset) -> told.put(partition, offset.offset()));
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    private long toldOf(TopicPartition partition) {
        return told.getOrDefault(partition, 0L);
    }

    static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** The next records, in order per partition; none where none came or {@link #wakeup()} was called. */
    List<Read> next(Duration patience) {
        List<Read> batch = new ArrayList<>();
        try {
            consumer.poll(patience).forEach(record -> batch.add(read(record)));
        } catch (WakeupException stopping) {
            return List.of();
        }
        return batch;
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Read read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (!record.topic().equals(replays.name())) {
                return read(record, record.topic(), record.value());
            }
            RecordReplay replay = replays.values().deserializer().deserialize(replays.name(), record.value());
            return read(record, replay.getOriginTopic(), bytes(replay));
        } catch (RegistryNotReadyException notReady) {
            throw notReady;
        } catch (RuntimeException unreadable) {
            return new Read.Poison(record, "deserialize", DeadLetterReason.UNREADABLE_RECORD, unreadable);
        }
    }

    private Read read(ConsumerRecord<byte[], byte[]> record, String topic, byte @Nullable [] value) {
        if (topic.equals(topics.eventPublished.name())) {
            return new Read.Event(record, value(topics.eventPublished, value));
        }
        if (topic.equals(topics.letterParsed.name())) {
            return new Read.Parsed(record, value(topics.letterParsed, value));
        }
        return new Read.Extracted(record, value(topics.letterExtracted, value));
    }

    private static byte @Nullable [] bytes(RecordReplay replay) {
        if (replay.getValue() == null) {
            return null;
        }
        byte[] bytes = new byte[replay.getValue().remaining()];
        replay.getValue().duplicate().get(bytes);
        return bytes;
    }

    private static <T> T value(Topic<String, T> topic, byte @Nullable [] value) {
        if (value == null) {
            throw new IllegalArgumentException("Record of topic \"%s\" has no value".formatted(topic.name()));
        }
        return topic.values().deserializer().deserialize(topic.name(), value);
    }
}
