package nl.kamerstroom.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterShadow;
import nl.kamerstroom.extract.AnalysedLetter;
import nl.kamerstroom.extract.LetterReading;
import nl.kamerstroom.platform.RejectedRecordException;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Reads letters of the history again with this version, and writes what it makes of them to the shadow topic. */
public final class ShadowRun {

    /**
     * What a run did.
     *
     * @param letters how many letters were read
     * @param unreadable why others could not be, by their ids; what is live of them stays
     */
    public record Result(int letters, SortedMap<String, String> unreadable) {}

    private final Map<String, Object> client;
    private final Topics topics;
    private final RunName run;
    private final Window window;
    private final Set<String> done = new HashSet<>();
    private final SortedMap<String, String> unreadable = new TreeMap<>();

    /** @param client how to reach the broker; the rest is set here */
    public ShadowRun(Map<String, Object> client, Topics topics, RunName run, Window window) {
        this.client = client;
        this.topics = topics;
        this.run = run;
        this.window = window;
    }

    /** Reads from the window's beginning to where the history ends now; a letter that was corrected counts as it is last. */
    public Result read(LetterReading reading) {
        String name = "shadow." + run;
        try (TopicLog log = new TopicLog(client);
                TransactionalProducer shadow = new TransactionalProducer(client, name)) {
            log.readFrom(topics.letterReceived.name(), window.from(), record -> {
                String letterId = new String(record.key(), UTF_8);
                if (done.contains(letterId) || window.holds(letterId, Instant.ofEpochMilli(record.timestamp()))) {
                    done.add(letterId);
                    analyse(letterId, record, reading, shadow);
                }
            });
            shadow.commit();
        }
        TransactionalProducer.awaitReadable(client, name);
        return new Result(done.size() - unreadable.size(), unreadable);
    }

    private void analyse(
            String letterId,
            ConsumerRecord<byte[], byte[]> record,
            LetterReading reading,
            TransactionalProducer shadow) {
        try {
            LetterReceived received =
                    topics.letterReceived.values().deserializer().deserialize(record.topic(), record.value());
            AnalysedLetter letter = reading.read(received);
            LetterShadow result = LetterShadow.newBuilder()
                    .setId(run.of(letterId))
                    .setRun(run.value())
                    .setReceivedPartition(record.partition())
                    .setReceivedOffset(record.offset())
                    .setParsed(letter.parsed())
                    .setExtracted(letter.extracted())
                    .build();
            shadow.letter(() -> shadow.send(topics.letterShadow, result.getId(), result, Map.of()));
            unreadable.remove(letterId);
        } catch (RejectedRecordException | SerializationException failed) {
            unreadable.put(letterId, String.valueOf(failed.getMessage()));
        }
    }
}
