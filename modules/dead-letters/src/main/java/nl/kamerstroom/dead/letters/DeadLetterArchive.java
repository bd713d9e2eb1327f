package nl.kamerstroom.dead.letters;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads dead letters and what was done with them: committed records only, without a group. Used by one thread. */
public final class DeadLetterArchive implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int TRIES = 50;

    private final Topics topics;
    private final LedgerTopics ledgerTopics;
    private final Consumer<byte[], byte[]> consumer;

    /** @param client how to reach the broker; the rest is set here */
    public DeadLetterArchive(Map<String, Object> client, Topics topics) {
        this.topics = topics;
        this.ledgerTopics = new LedgerTopics(topics);
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // Dead letters are large; a few at a time are enough to have in memory.
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything up to now. */
    public DeadLetterLedger read() {
        DeadLetterLedger ledger = new DeadLetterLedger();
        List<TopicPartition> partitions = ledgerTopics.names().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> ledgerTopics.add(record, ledger));
        }
        return ledger;
    }

    /** A dead letter with all its bytes. */
    public DeadLetter fetch(Position at) {
        Topic<byte[], DeadLetter> topic = ledgerTopics
                .deadLetters(at.topic())
                .orElseThrow(() ->
                        new IllegalArgumentException("Topic \"%s\" is no dead-letter topic".formatted(at.topic())));
        return recordAt(at)
                .map(record -> LedgerTopics.read(topic, record))
                .orElseThrow(() -> new UnreplayableException(
                        "Dead letter at \"%s\" is no longer there; its topic's retention is over".formatted(at)));
    }

    /** The record that failed, from where it stands; empty where it is gone. */
    Optional<ConsumerRecord<byte[], byte[]>> original(RecordOrigin origin) {
        if (origin.partition() < 0 || topics.catalogue().topic(origin.topic()).isEmpty()) {
            return Optional.empty();
        }
        return recordAt(new Position(origin.topic(), origin.partition(), origin.offset()))
                .filter(record -> record.timestamp() == origin.timestamp());
    }

    private Optional<ConsumerRecord<byte[], byte[]>> recordAt(Position at) {
        TopicPartition partition = new TopicPartition(at.topic(), at.partition());
        boolean isThere = consumer.partitionsFor(at.topic()).stream().anyMatch(p -> p.partition() == at.partition());
        if (!isThere
                || consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > at.offset()
                || consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) <= at.offset()) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, at.offset());
        for (int tries = 0; tries < TRIES && consumer.position(partition) <= at.offset(); tries++) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                if (record.offset() == at.offset()) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
