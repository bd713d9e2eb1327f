package nl.kamerstroom.enrich;

import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EventUnchanged;
import nl.kamerstroom.events.KnownSubject;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.InternalAvroSerde;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ReplayedTopic;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Candidate events in, by letter; events out, by subject: each to the topic of its type and to that of all events. */
final class EnrichTopology {

    private EnrichTopology() {}

    static void build(
            StreamsBuilder builder,
            ServiceContext context,
            TypedEvents types,
            FixedKeyProcessorSupplier<String, LetterExtracted, Outcome> compare,
            ProcessorSupplier<String, EventPublished, String, EventPublished> link) {
        Topics topics = context.topics();
        ReplayedTopic<String, LetterExtracted> extracted = context.withReplays(topics.letterExtracted);
        builder.addStateStore(store(LetterStep.STORE, topics.internal(EventPublished.class)));
        builder.addStateStore(store(LinkStep.STORE, new InternalAvroSerde<>(KnownSubject.class, List.of())));
        KStream<String, Outcome> outcomes = builder.stream(extracted.names(), extracted.readAs("read-letters"))
                .processValues(RecordOrigin.stamp(), Named.as("stamp-origin"))
                .processValues(compare, Named.as("identify-events"), LetterStep.STORE);
        writeUnchanged(outcomes, topics);
        KStream<String, EventPublished> events = outcomes.filterNot(
                        (letter, outcome) -> outcome instanceof Outcome.Unchanged, Named.as("take-changes"))
                .mapValues(Outcome::event, Named.as("refuse-bad-events"))
                .selectKey((letterId, event) -> event.getHeader().getSubjectKey(), Named.as("key-by-subject"))
                .repartition(Repartitioned.with(Serdes.String(), topics.internal(EventPublished.class))
                        .withName("events-by-subject"))
                .process(link, Named.as("link-events"), LinkStep.STORE);
        events.to(topics.eventPublished.name(), topics.eventPublished.writeAs("write-all-events"));
        KStream<String, SpecificRecord> typed = events.mapValues(types::of, Named.as("type-events"));
        topics.catalogue().eventTypes().forEach(type -> writeType(typed, type, topics));
    }

    /** A sink a type, so that the topology itself names every topic that it needs. */
    private static void writeType(KStream<String, SpecificRecord> events, EventType type, Topics topics) {
        String name = type.topic().name().split("\\.", 2)[1].replace('.', '-');
        events.filter((subject, event) -> event.getSchema().equals(type.schema()), Named.as("take-" + name))
                .to(
                        type.topic().name(),
                        Produced.with(Serdes.String(), topics.anyEvent()).withName("write-" + name));
    }

    private static void writeUnchanged(KStream<String, Outcome> outcomes, Topics topics) {
        outcomes.filter((letter, outcome) -> outcome instanceof Outcome.Unchanged, Named.as("take-unchanged"))
                .mapValues(outcome -> unchanged(outcome.event()), Named.as("name-unchanged"))
                .to(topics.eventUnchanged.name(), topics.eventUnchanged.writeAs("write-unchanged"));
    }

    private static EventUnchanged unchanged(EventPublished event) {
        return EventUnchanged.newBuilder()
                .setLetterId(event.getHeader().getLetterId())
                .setEventId(event.getHeader().getEventId())
                .setType(event.getType())
                .setSubjectKey(event.getHeader().getSubjectKey())
                .build();
    }

    /** Not cached: a cache would only delay the changelog. */
    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
