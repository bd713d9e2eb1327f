package nl.kamerstroom.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a stage stands by the audit's ledger.
 *
 * @param posted what came in
 * @param settled what came out
 * @param open records of which something is still to come out
 * @param overdrawn records of which more came out than came in
 * @param overdue records that are late, lost or doubled
 */
record StageCount(AuditStage stage, long posted, long settled, long open, long overdrawn, long overdue) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Whether everything that came in has come out, once. */
    boolean closes() {
        return open == 0 && overdrawn == 0;
    }

    /** The newest word of every share of the audit's ledger. */
    static Collection<AuditBalance> shares(KafkaConsumer<byte[], byte[]> consumer, Topic<String, AuditBalance> topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, AuditBalance> newest = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                AuditBalance balance = topic.values().deserializer().deserialize(topic.name(), record.value());
                newest.put(balance.getShare(), balance);
            }
        }
        return newest.values();
    }

    /** The count of every stage that the audit has seen, in the order of the stages. */
    static List<StageCount> sum(Collection<AuditBalance> shares) {
        List<StageCount> counts = new ArrayList<>();
        for (AuditStage stage : AuditStage.values()) {
            shares.stream()
                    .filter(share -> share.getStage() == stage)
                    .map(StageCount::of)
                    .reduce(StageCount::plus)
                    .ifPresent(counts::add);
        }
        return counts;
    }

    private static StageCount of(AuditBalance share) {
        return new StageCount(
                share.getStage(),
                share.getPosted(),
                share.getSettled(),
                share.getOpen(),
                share.getOverdrawn(),
                share.getOverdue());
    }

    private StageCount plus(StageCount other) {
        return new StageCount(
                stage,
                posted + other.posted,
                settled + other.settled,
                open + other.open,
                overdrawn + other.overdrawn,
                overdue + other.overdue);
    }

    /** Its numbers as a table shows them. */
    List<String> cells() {
        return Stream.of(posted, settled, open, overdrawn, overdue)
                .map(String::valueOf)
                .toList();
    }
}
