package nl.kamerstroom.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kamerstroom.evaluate.EventDiff;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterShadow;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.rules.CandidateEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is live of the letters of a run, beside what the run made of them. */
public final class Comparison {

    /** Where the newest result of a letter stands in the shadow topic, and the letter in the history. */
    record Stand(int partition, long offset, int receivedPartition, long receivedOffset) {}

    private final SortedMap<String, LetterDiff> diffs = new TreeMap<>();
    private final Map<String, Stand> stands = new HashMap<>();

    private Comparison() {}

    /** Compares the newest of both of each letter of the run. */
    public static Comparison of(Map<String, Object> client, Topics topics, RunName run) {
        try (TopicLog log = new TopicLog(client)) {
            return of(log, topics, run);
        }
    }

    static Comparison of(TopicLog log, Topics topics, RunName run) {
        Comparison comparison = new Comparison();
        Map<String, List<CandidateEvent>> shadow = new HashMap<>();
        log.read(topics.letterShadow.name(), record -> {
            if (isOf(run, record)) {
                LetterShadow letter =
                        topics.letterShadow.values().deserializer().deserialize(record.topic(), record.value());
                String letterId = letter.getExtracted().getLetterId();
                shadow.put(letterId, FoundEvents.of(letter.getExtracted()));
                comparison.stands.put(
                        letterId,
                        new Stand(
                                record.partition(),
                                record.offset(),
                                letter.getReceivedPartition(),
                                letter.getReceivedOffset()));
            }
        });
        Map<String, List<CandidateEvent>> live = new HashMap<>();
        log.read(topics.letterExtracted.name(), record -> {
            if (shadow.containsKey(new String(record.key(), UTF_8))) {
                LetterExtracted letter =
                        topics.letterExtracted.values().deserializer().deserialize(record.topic(), record.value());
                live.put(letter.getLetterId(), FoundEvents.of(letter));
            }
        });
        shadow.forEach((letterId, events) -> comparison.diffs.put(
                letterId, new LetterDiff(letterId, EventDiff.of(live.getOrDefault(letterId, List.of()), events))));
        return comparison;
    }

    static boolean isOf(RunName run, ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8).startsWith(run.of(""));
    }

    /** The letters in order of their ids, those without differences included. */
    public List<LetterDiff> letters() {
        return new ArrayList<>(diffs.values());
    }

    /** Where those stand that differ. */
    Map<String, Stand> differing() {
        Map<String, Stand> differing = new TreeMap<>();
        diffs.values().stream()
                .filter(diff -> !diff.differences().isEmpty())
                .forEach(diff -> Optional.ofNullable(stands.get(diff.letter()))
                        .ifPresent(stand -> differing.put(diff.letter(), stand)));
        return differing;
    }
}
