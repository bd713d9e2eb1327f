package nl.kamerstroom.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What readers of committed records saw, held against what the oracle knows. */
final class Outcome {

    private final Topics topics;
    private final CommittedLog log;
    private final Oracle oracle;
    private final Set<String> readable;
    private final List<Poison> poison;
    private final Repairs repairs;
    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final List<EventPublished> published;

    /**
     * @param readable ids of the letters that can be read
     * @param poison what cannot be processed
     * @param repairs dead letters that were repaired
     */
    Outcome(
            Topics topics,
            CommittedLog log,
            Oracle oracle,
            Set<String> readable,
            List<Poison> poison,
            Repairs repairs) {
        this.topics = topics;
        this.log = log;
        this.oracle = oracle;
        this.readable = readable;
        this.poison = poison;
        this.repairs = repairs;
        this.records = genuine(topics.eventPublished.name());
        this.published = records.stream().map(this::event).toList();
    }

    Set<String> readable() {
        return readable;
    }

    int expected() {
        return oracle.events(List.copyOf(readable)).size();
    }

    int seen() {
        return ids().size();
    }

    int duplicates() {
        int received = count(LetterReceived.class)
                - keys(LetterReceived.class).size()
                - repairs.corrected().size();
        int extracted =
                count(LetterExtracted.class) - keys(LetterExtracted.class).size();
        return received + extracted + published.size() - ids().size();
    }

    /** Everything that is wrong, except what is told by {@link #duplicates()}. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> received = new TreeSet<>(readable);
        poison.stream().filter(Poison::isDocument).forEach(some -> received.add(some.letterId()));
        compare(faults, "letter received", received, keys(LetterReceived.class));
        compare(faults, "letter extracted", readable, keys(LetterExtracted.class));
        compareEvents(faults);
        compareTypedTopics(faults);
        compareLetters(faults);
        Map<String, Long> causes = repairs.expectedCauses(poison);
        if (!causes.equals(deadLetters(List.of("ingest", "extract", "enrich", "sink-postgres")))) {
            faults.add("dead letters %s instead of %s"
                    .formatted(deadLetters(List.of("ingest", "extract", "enrich", "sink-postgres")), causes));
        }
        return faults;
    }

    /** A dead letter that was repaired has come out after all. */
    private void compareLetters(List<String> faults) {
        long dead = deadLetters(List.of("ingest", "extract")).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                - repairs.count();
        if (count(LetterSubmitted.class) != (long) count(LetterExtracted.class) + count(LetterDuplicate.class) + dead) {
            faults.add("submitted %d is not extracted %d + duplicates %d + dead letters %d"
                    .formatted(
                            count(LetterSubmitted.class),
                            count(LetterExtracted.class),
                            count(LetterDuplicate.class),
                            dead));
        }
    }

    /** Every event, with its judgement by what came before it: lost or doubled state shows here. */
    private void compareEvents(List<String> faults) {
        Map<String, EventPublished> expected = byId(oracle.events(orderOfLetters()));
        Map<String, EventPublished> actual = byId(published);
        compare(faults, "event", expected.keySet(), actual.keySet());
        List<String> otherwise = actual.entrySet().stream()
                .filter(event -> expected.containsKey(event.getKey()))
                .filter(event -> !event.getValue().equals(expected.get(event.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!otherwise.isEmpty()) {
            faults.add("%d events differ from the oracle's, as %s".formatted(otherwise.size(), otherwise.getFirst()));
        }
        Map<String, Set<Integer>> partitions = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            partitions
                    .computeIfAbsent(published.get(i).getHeader().getSubjectKey(), key -> new HashSet<>())
                    .add(records.get(i).partition());
        }
        if (partitions.values().stream().anyMatch(some -> some.size() > 1)) {
            faults.add("a subject's events are in several partitions");
        }
    }

    /** The topic of each type has the same events, and per subject in the same order. */
    private void compareTypedTopics(List<String> faults) {
        for (EventType type : topics.catalogue().eventTypes()) {
            Map<String, List<String>> typed = new HashMap<>();
            genuine(type.topic().name())
                    .forEach(record ->
                            add(typed, topics.anyEvent().deserializer().deserialize(record.topic(), record.value())));
            Map<String, List<String>> all = new HashMap<>();
            published.stream()
                    .filter(event -> event.getType().equals(type.name()))
                    .forEach(event -> add(all, event));
            if (!typed.equals(all)) {
                faults.add("topic %s and the topic of all events differ"
                        .formatted(type.topic().name()));
            }
        }
    }

    private static void add(Map<String, List<String>> idsBySubject, SpecificRecord event) {
        EventHeader header =
                (EventHeader) event.get(event.getSchema().getField("header").pos());
        idsBySubject
                .computeIfAbsent(header.getSubjectKey(), key -> new ArrayList<>())
                .add(header.getEventId());
    }

    /** Letters that share a subject in the order in which its partition has them; of the others it does not matter. */
    private List<String> orderOfLetters() {
        Map<String, Long> lettersOf = published.stream()
                .collect(Collectors.groupingBy(event -> event.getHeader().getSubjectKey(), Collectors.counting()));
        Set<String> order = new LinkedHashSet<>();
        published.stream()
                .filter(event -> lettersOf.getOrDefault(event.getHeader().getSubjectKey(), 0L) > 1)
                .forEach(event -> order.add(event.getHeader().getLetterId()));
        order.retainAll(readable);
        order.addAll(readable);
        return List.copyOf(order);
    }

    /** How many dead letters there are of each cause; one that has failed again after a replay is still one. */
    private Map<String, Long> deadLetters(List<String> services) {
        Topic<byte[], DeadLetter> form = topics.deadLetter("ingest");
        Map<String, String> causes = new HashMap<>();
        services.stream()
                .flatMap(service -> log.of(topics.deadLetter(service).name()).stream())
                .map(record -> form.values().deserializer().deserialize(record.topic(), record.value()))
                .forEach(dead -> causes.put(dead.getId(), dead.getService() + ": " + dead.getReason()));
        return causes.values().stream().collect(Collectors.groupingBy(cause -> cause, Collectors.counting()));
    }

    /** The records of a topic without the poison that stands among them. */
    private List<ConsumerRecord<byte[], byte[]>> genuine(String topic) {
        return log.of(topic).stream()
                .filter(record -> !key(record).startsWith(PoisonRecords.KEY))
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private int count(Class<? extends SpecificRecord> record) {
        return genuine(name(record)).size();
    }

    private Set<String> keys(Class<? extends SpecificRecord> record) {
        return genuine(name(record)).stream().map(Outcome::key).collect(Collectors.toSet());
    }

    private String name(Class<? extends SpecificRecord> record) {
        Catalogue catalogue = topics.catalogue();
        return catalogue.topicOf(record).name();
    }

    Set<String> ids() {
        return byId(published).keySet();
    }

    private static Map<String, EventPublished> byId(Collection<EventPublished> events) {
        Map<String, EventPublished> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.put(event.getHeader().getEventId(), event));
        return byId;
    }

    private EventPublished event(ConsumerRecord<byte[], byte[]> record) {
        return topics.eventPublished.values().deserializer().deserialize(record.topic(), record.value());
    }

    /** Says what one has and the other has not. */
    static void compare(List<String> faults, String what, Set<String> expected, Set<String> actual) {
        Set<String> lost = new TreeSet<>(expected);
        lost.removeAll(actual);
        Set<String> strange = new TreeSet<>(actual);
        strange.removeAll(expected);
        if (!lost.isEmpty()) {
            faults.add("%s: %d lost, as %s"
                    .formatted(what, lost.size(), lost.iterator().next()));
        }
        if (!strange.isEmpty()) {
            faults.add("%s: %d unexpected, as %s"
                    .formatted(what, strange.size(), strange.iterator().next()));
        }
    }
}
