package nl.kamerstroom.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kamerstroom.dead.letters.DeadLetterLedger;
import nl.kamerstroom.dead.letters.LedgerTopics;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.PromotionMark;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How many committed records each topic keeps. Offsets cannot tell: transactions leave markers among them.
 *
 * @param records the number of records by topic, every topic of the catalogue in order of its name
 * @param letters what became of the letters
 */
public record PipelineCensus(Map<String, Long> records, Conservation letters) {

    private static final Duration POLL = Duration.ofMillis(200);

    public PipelineCensus {
        records = new TreeMap<>(records);
    }

    /**
     * Reads every topic from its beginning to where it ends now.
     *
     * @param consumer one that reads committed records, without a group
     */
    public static PipelineCensus take(KafkaConsumer<byte[], byte[]> consumer, Topics topics) {
        Catalogue catalogue = topics.catalogue();
        LedgerTopics ledgerTopics = new LedgerTopics(topics);
        DeadLetterLedger ledger = new DeadLetterLedger();
        Map<String, Long> records = new TreeMap<>();
        catalogue.topics().forEach(topic -> records.put(topic.name(), 0L));
        consumer.assign(partitionsOf(consumer, catalogue));
        consumer.seekToBeginning(consumer.assignment());
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        String extracted = topics.letterExtracted.name();
        long promoted = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                records.merge(record.topic(), 1L, Long::sum);
                promoted += record.topic().equals(extracted) && PromotionMark.isOn(record.headers()) ? 1 : 0;
                ledgerTopics.add(record, ledger);
            }
        }
        return new PipelineCensus(records, lettersOf(records, promoted, catalogue, ledger.deadLetters()));
    }

    /** Letters that were submitted and have not come out yet. */
    public long inFlight() {
        return letters.submitted() - letters.extracted() - letters.duplicates() - letters.deadLetters();
    }

    /** What was promoted from the shadow is a letter that was extracted before. */
    private static Conservation lettersOf(
            Map<String, Long> records, long promoted, Catalogue catalogue, long deadLetters) {
        return new Conservation(
                count(records, catalogue.topicOf(LetterSubmitted.class)),
                count(records, catalogue.topicOf(LetterExtracted.class)) - promoted,
                count(records, catalogue.topicOf(LetterDuplicate.class)),
                deadLetters);
    }

    private static long count(Map<String, Long> records, CatalogueTopic topic) {
        return records.getOrDefault(topic.name(), 0L);
    }

    private static List<TopicPartition> partitionsOf(KafkaConsumer<byte[], byte[]> consumer, Catalogue catalogue) {
        return catalogue.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
