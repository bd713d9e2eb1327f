package nl.kamerstroom.platform;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.EventHeader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic and every event type: the one place that names them.
 *
 * @param topics all topics, in the catalogue's order
 * @param eventTypes those whose records are events of one type, in the catalogue's order
 */
public record Catalogue(List<CatalogueTopic> topics, List<EventType> eventTypes) {

    public Catalogue {
        topics = List.copyOf(topics);
        eventTypes = List.copyOf(eventTypes);
    }

    /** The catalogue that is released with the schemas. */
    public static Catalogue load() {
        String name = "catalogue.yml";
        try (InputStream yaml = EventHeader.class.getResourceAsStream(name)) {
            if (yaml == null) {
                throw new IllegalStateException("Resource \"%s\" must be beside the event classes".formatted(name));
            }
            return read(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param name what to call it in messages
     * @throws CatalogueException where it has faults, with all of them
     */
    public static Catalogue read(String name, InputStream yaml) throws IOException {
        return new CatalogueReader(name).read(yaml);
    }

    /** The same catalogue for a small broker: no topic has more partitions than {@code most}. */
    public Catalogue withPartitionsAtMost(int most) {
        return new Catalogue(
                topics.stream().map(topic -> topic.withPartitionsAtMost(most)).toList(),
                eventTypes.stream()
                        .map(type ->
                                new EventType(type.topic().withPartitionsAtMost(most), type.roles(), type.requires()))
                        .toList());
    }

    /** The topic of a record that only one topic carries. */
    public CatalogueTopic topicOf(Class<? extends SpecificRecord> record) {
        List<CatalogueTopic> carriers =
                topics.stream().filter(topic -> topic.record().equals(record)).toList();
        if (carriers.size() != 1) {
            throw new IllegalArgumentException("Record \"%s\" must have one topic in the catalogue, not %s"
                    .formatted(
                            record.getSimpleName(),
                            carriers.stream().map(CatalogueTopic::name).toList()));
        }
        return carriers.get(0);
    }

    /** The topic of a name, if it is one of ours. */
    public Optional<CatalogueTopic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** The topic for what a service could not process. */
    public CatalogueTopic deadLetter(String service) {
        return ofService(service, "dead-letter");
    }

    /** The topic for what a service is to try again. */
    public CatalogueTopic replay(String service) {
        return ofService(service, "replay");
    }

    /** Whether a service tries again what failed; one that looks at headers only has nothing to fail on. */
    boolean hasReplay(String service) {
        return find(service, "replay").isPresent();
    }

    private CatalogueTopic ofService(String service, String purpose) {
        return find(service, purpose)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Service \"%s\" has no %s topic in the catalogue".formatted(service, purpose)));
    }

    private Optional<CatalogueTopic> find(String service, String purpose) {
        String suffix = ".%s.%s".formatted(service, purpose);
        return topics.stream().filter(topic -> topic.name().endsWith(suffix)).findFirst();
    }

    /** The event type of a name: {@code MeetingAnnounced}. */
    public EventType eventType(String name) {
        return eventTypes.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Event type \"%s\" is unknown; known are %s"
                        .formatted(
                                name, eventTypes.stream().map(EventType::name).collect(joining(", ")))));
    }
}
