package nl.kamerstroom.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kamerstroom.dead.letters.DeadLetterLedger;
import nl.kamerstroom.dead.letters.LedgerTopics;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what the services write, as any subscriber would: committed records, without a group. It reads from the
 * beginning, so that its counts hold for all that the broker keeps; only what is new is told to the listener.
 */
final class PipelineFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final PipelineListener listener;
    private final LedgerTopics ledgerTopics;
    private final DeadLetterLedger ledger = new DeadLetterLedger();

    private final Set<String> publishedEvents = new HashSet<>();
    private long submitted;
    private long extracted;
    private long duplicates;
    private long extractedEvents;
    private boolean telling;

    PipelineFollower(StackSettings stack, PipelineListener listener) {
        this.listener = listener;
        topics = new Topics(Catalogue.load(), RegistryConfig.from(Map.of("schema.registry.url", stack.registryUrl())));
        ledgerTopics = new LedgerTopics(topics);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
        consumer.seekToBeginning(consumer.assignment());
        catchUp();
    }

    Conservation letters() {
        return new Conservation(submitted, extracted, duplicates, ledger.deadLetters());
    }

    /** How many events the letters yielded. */
    long extractedEvents() {
        return extractedEvents;
    }

    /** How many different events were published. */
    long publishedEvents() {
        return publishedEvents.size();
    }

    /** Reads what is there, and waits a moment for more; true when there was any. */
    boolean poll() {
        return poll(POLL);
    }

    boolean poll(Duration patience) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(patience).forEach(records::add);
        records.forEach(this::take);
        if (telling && !records.isEmpty()) {
            listener.counted(letters());
        }
        return !records.isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
        topics.close();
    }

    /** Reads all that was there before, silently. */
    private void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        telling = true;
    }

    private Collection<TopicPartition> partitions() {
        return Stream.concat(
                        Stream.of(
                                topics.letterSubmitted.name(),
                                topics.letterDuplicate.name(),
                                topics.letterExtracted.name(),
                                topics.eventPublished.name()),
                        ledgerTopics.names().stream())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.letterSubmitted.name())) {
            submitted++;
        } else if (topic.equals(topics.letterDuplicate.name())) {
            duplicates++;
        } else if (topic.equals(topics.letterExtracted.name())) {
            extracted++;
            LetterExtracted letter = value(topics.letterExtracted, record);
            extractedEvents += letter.getEvents().size();
        } else if (topic.equals(topics.eventPublished.name())) {
            take(value(topics.eventPublished, record));
        } else {
            takeDeadLetter(record);
        }
    }

    private void take(EventPublished event) {
        boolean isNew = publishedEvents.add(event.getHeader().getEventId());
        if (telling && isNew) {
            listener.event(event);
        }
    }

    private void takeDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        ledgerTopics.add(record, ledger);
        if (telling && !record.topic().equals(topics.deadLetterAudit.name())) {
            listener.deadLetter(value(topics.deadLetter("ingest"), record));
        }
    }

    private static <T> T value(Topic<?, T> topic, ConsumerRecord<byte[], byte[]> record) {
        return topic.values().deserializer().deserialize(record.topic(), record.value());
    }
}
