package nl.kamerstroom.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the extract service puts out, as it comes, with the longest time between two records. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Long, String> reasons = new HashMap<>();
    private final List<String> extracted = new ArrayList<>();
    private long last = System.nanoTime();
    private Duration longestPause = Duration.ZERO;
    private String afterLongestPause = "";

    /** Every output topic has one partition. */
    Arrivals(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> outputs = List.of(
                new TopicPartition(topics.letterExtracted.name(), 0),
                new TopicPartition(topics.deadLetter("extract").name(), 0));
        consumer.assign(outputs);
        consumer.seekToBeginning(outputs);
    }

    /** Reads on for a moment. */
    void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Duration pause = Duration.ofNanos(System.nanoTime() - last);
            last = System.nanoTime();
            String what = keep(record);
            if (pause.compareTo(longestPause) > 0) {
                longestPause = pause;
                afterLongestPause = what;
            }
        }
    }

    /** What came, in a few words. */
    private String keep(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.letterExtracted.name())) {
            String letter = topics.letterExtracted
                    .values()
                    .deserializer()
                    .deserialize(record.topic(), record.value())
                    .getLetterId();
            extracted.add(letter);
            return "letter " + letter;
        } else {
            DeadLetter dead =
                    topics.deadLetter("extract").values().deserializer().deserialize(record.topic(), record.value());
            reasons.put(dead.getOriginOffset(), dead.getReason());
            return "dead letter %d, %s".formatted(dead.getOriginOffset(), dead.getReason());
        }
    }

    int count() {
        return extracted.size() + reasons.size();
    }

    /** Why letters were given up, by their offsets in the input. */
    Map<Long, String> reasons() {
        return reasons;
    }

    /** The ids of letters that were extracted, in order. */
    List<String> extracted() {
        return extracted;
    }

    /** Forgets the pauses until now. */
    void restartWatch() {
        longestPause = Duration.ZERO;
        last = System.nanoTime();
    }

    /** The longest time without any output. */
    Duration longestPause() {
        return longestPause;
    }

    /** What came after it. */
    String afterLongestPause() {
        return afterLongestPause;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
