package nl.kamerstroom.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterShadow;
import nl.kamerstroom.platform.PromotionMark;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.common.TopicPartition;

/** Makes the results of a run live where they differ: enrich then publishes what changed, and takes back what is gone. */
public final class Promotion {

    /**
     * What is, or would be, made live.
     *
     * @param promoted letters whose events differ
     * @param outdated letters that were corrected since the run; they stay as they are
     */
    public record Result(SortedSet<String> promoted, SortedSet<String> outdated) {}

    private static final String PRODUCER = "promotion";

    private final Map<String, Object> client;
    private final Topics topics;
    private final RunName run;

    /** @param client how to reach the broker; the rest is set here */
    public Promotion(Map<String, Object> client, Topics topics, RunName run) {
        this.client = client;
        this.topics = topics;
        this.run = run;
    }

    /** What {@link #promote} would do; it writes nothing. */
    public Result plan() {
        try (TopicLog log = new TopicLog(client)) {
            return plan(log, Comparison.of(log, topics, run).differing());
        }
    }

    /**
     * Writes text and events of each letter that differs in one transaction. Only then is compared, so that a promotion
     * that is given again after a crash does the rest of it, and one that was done does nothing.
     */
    public Result promote() {
        Result promoted = write();
        TransactionalProducer.awaitReadable(client, PRODUCER);
        return promoted;
    }

    private Result write() {
        try (TransactionalProducer live = new TransactionalProducer(client, PRODUCER);
                TopicLog log = new TopicLog(client)) {
            Map<String, Comparison.Stand> differing =
                    Comparison.of(log, topics, run).differing();
            Result plan = plan(log, differing);
            differing.keySet().removeAll(plan.outdated());
            write(log, differing, live);
            live.commit();
            return plan;
        }
    }

    private void write(TopicLog log, Map<String, Comparison.Stand> differing, TransactionalProducer live) {
        Map<TopicPartition, Long> begins = new HashMap<>();
        differing
                .values()
                .forEach(stand -> begins.merge(
                        new TopicPartition(topics.letterShadow.name(), stand.partition()), stand.offset(), Math::min));
        log.read(begins, record -> {
            if (Comparison.isOf(run, record)) {
                LetterShadow letter =
                        topics.letterShadow.values().deserializer().deserialize(record.topic(), record.value());
                boolean isNewest = Optional.ofNullable(
                                differing.get(letter.getExtracted().getLetterId()))
                        .filter(stand -> stand.partition() == record.partition() && stand.offset() == record.offset())
                        .isPresent();
                if (isNewest) {
                    write(letter, live);
                }
            }
        });
    }

    private void write(LetterShadow letter, TransactionalProducer live) {
        LetterExtracted extracted = letter.getExtracted();
        Map<String, byte[]> marks = PromotionMark.of(run.value(), extracted);
        live.letter(() -> {
            live.send(topics.letterParsed, extracted.getLetterId(), letter.getParsed(), marks);
            live.send(topics.letterExtracted, extracted.getLetterId(), extracted, marks);
        });
    }

    private Result plan(TopicLog log, Map<String, Comparison.Stand> differing) {
        SortedSet<String> promoted = new TreeSet<>(differing.keySet());
        SortedSet<String> outdated = new TreeSet<>(outdated(log, differing));
        promoted.removeAll(outdated);
        return new Result(promoted, outdated);
    }

    /** Those of which the history holds something newer than the run read. */
    private Set<String> outdated(TopicLog log, Map<String, Comparison.Stand> differing) {
        Map<TopicPartition, Long> begins = new HashMap<>();
        differing
                .values()
                .forEach(stand -> begins.merge(
                        new TopicPartition(topics.letterReceived.name(), stand.receivedPartition()),
                        stand.receivedOffset() + 1,
                        Math::min));
        Set<String> outdated = new TreeSet<>();
        log.read(begins, record -> {
            String letterId = new String(record.key(), UTF_8);
            Optional.ofNullable(differing.get(letterId))
                    .filter(stand -> record.offset() > stand.receivedOffset())
                    .ifPresent(stand -> outdated.add(letterId));
        });
        return outdated;
    }
}
