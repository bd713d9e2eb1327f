package nl.kamerstroom.system;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTypeCount;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.Topics;

/** What the audit service says of the stages, held against what the suite itself has read since the stack started. */
final class Books {

    private final Topics topics;
    private final CommittedLog log;
    private final Map<String, AuditBalance> newest = new HashMap<>();

    Books(Topics topics, CommittedLog log) {
        this.topics = topics;
        this.log = log;
    }

    /** Takes in what the audit has said; to be called before the log forgets. */
    void read() {
        log.of(topics.auditBalance.name()).stream()
                .map(record -> topics.auditBalance.values().deserializer().deserialize(record.topic(), record.value()))
                .forEach(balance -> newest.put(balance.getShare(), balance));
    }

    /** Whether the audit has counted in all that came into the stages, and once. */
    boolean hasSeenAll() {
        read();
        Map<AuditStage, Long> expected = new EnumMap<>(AuditStage.class);
        expected.put(AuditStage.INGEST, total(LetterSubmitted.class) + replays("ingest"));
        expected.put(AuditStage.EXTRACT, total(LetterReceived.class) + replays("extract"));
        expected.put(AuditStage.TYPE, total(EventPublished.class));
        expected.put(AuditStage.STORE, total(EventPublished.class) + replays("sink-postgres"));
        return expected.entrySet().stream()
                .allMatch(stage -> sum(stage.getKey(), AuditBalance::getPosted) == stage.getValue());
    }

    /** The stages whose account does not close, a sentence each. */
    List<String> faults() {
        read();
        List<String> faults = new ArrayList<>();
        for (AuditStage stage : AuditStage.values()) {
            long posted = sum(stage, AuditBalance::getPosted);
            long settled = sum(stage, AuditBalance::getSettled);
            long uneven = sum(stage, AuditBalance::getOpen) + sum(stage, AuditBalance::getOverdrawn);
            if (posted != settled || uneven != 0) {
                faults.add("the audit of %s does not close: %d in, %d out, %d uneven"
                        .formatted(stage, posted, settled, uneven));
            }
        }
        newest.values().stream()
                .flatMap(share -> share.getTypes().stream())
                .collect(Collectors.groupingBy(
                        AuditTypeCount::getType,
                        TreeMap::new,
                        Collectors.summingLong(count -> count.getPosted() - count.getSettled())))
                .forEach((type, open) -> {
                    if (open != 0) {
                        faults.add("published %s is not delivered and stored: %d open".formatted(type, open));
                    }
                });
        return faults;
    }

    private long sum(AuditStage stage, ToLongFunction<AuditBalance> part) {
        return newest.values().stream()
                .filter(balance -> balance.getStage() == stage)
                .mapToLong(part)
                .sum();
    }

    private long total(Class<? extends org.apache.avro.specific.SpecificRecord> record) {
        return log.total(topics.catalogue().topicOf(record).name());
    }

    private long replays(String service) {
        return log.total(topics.catalogue().replay(service).name());
    }
}
