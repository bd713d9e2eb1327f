package nl.kamerstroom.dead.letters;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The topics from which a ledger is made: those of dead letters, and that of the actions on them. */
public final class LedgerTopics {

    private final Topics topics;
    private final SortedMap<String, Topic<byte[], DeadLetter>> deadLetters = new TreeMap<>();

    public LedgerTopics(Topics topics) {
        this.topics = topics;
        topics.catalogue().topics().stream()
                .filter(topic -> topic.record().equals(DeadLetter.class))
                .map(CatalogueTopic::owner)
                .map(topics::deadLetter)
                .forEach(topic -> deadLetters.put(topic.name(), topic));
    }

    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(deadLetters.keySet());
        names.add(topics.deadLetterAudit.name());
        return Collections.unmodifiableSortedSet(names);
    }

    Optional<Topic<byte[], DeadLetter>> deadLetters(String topic) {
        return Optional.ofNullable(deadLetters.get(topic));
    }

    /** Adds a record of one of the topics; what cannot be read is counted. A record of another topic changes nothing. */
    public void add(ConsumerRecord<byte[], byte[]> record, DeadLetterLedger ledger) {
        if (!names().contains(record.topic())) {
            return;
        }
        if (record.value() == null) {
            ledger.addUnreadable();
            return;
        }
        try {
            Optional<Topic<byte[], DeadLetter>> topic = deadLetters(record.topic());
            if (topic.isPresent()) {
                Position at = new Position(record.topic(), record.partition(), record.offset());
                ledger.add(at, read(topic.get(), record));
            } else {
                ledger.add(read(topics.deadLetterAudit, record));
            }
        } catch (SerializationException unreadable) {
            ledger.addUnreadable();
        }
    }

    static <T> T read(Topic<?, T> topic, ConsumerRecord<byte[], byte[]> record) {
        return topic.values().deserializer().deserialize(topic.name(), record.value());
    }
}
