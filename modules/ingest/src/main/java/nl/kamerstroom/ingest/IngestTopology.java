package nl.kamerstroom.ingest;

import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.KnownContent;
import nl.kamerstroom.events.KnownLetter;
import nl.kamerstroom.events.LetterClaim;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.InternalAvroSerde;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.platform.ReplayedTopic;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Submitted letters in; each content out once, as received or as a duplicate. */
final class IngestTopology {

    private IngestTopology() {}

    static void build(StreamsBuilder builder, ServiceContext context) {
        IngestConfig config = IngestConfig.from(context.settings());
        Topics topics = context.topics();
        IngestMetrics metrics = new IngestMetrics(context.meters());
        builder.addStateStore(store(ContentStep.STORE, KnownContent.class));
        builder.addStateStore(store(IdentityStep.STORE, KnownLetter.class));
        ReplayedTopic<String, LetterSubmitted> submitted = context.withReplays(topics.letterSubmitted);
        KStream<String, SpecificRecord> outcomes = builder.stream(submitted.names(), submitted.readAs("read-submitted"))
                .processValues(ReplayMark.ofOperatorsOnly(), Named.as("take-off-forged-marks"))
                .processValues(RecordOrigin.stamp(), Named.as("stamp-origin"))
                .mapValues(new SubmissionCheck(config.largestLetter())::check, Named.as("check-submission"))
                .process(() -> new ContentStep(config.remember()), Named.as("compare-content"), ContentStep.STORE)
                .repartition(Repartitioned.with(Serdes.String(), serde(LetterClaim.class))
                        .withName("letters-by-identity"))
                .process(
                        () -> new IdentityStep(config.remember(), metrics),
                        Named.as("compare-identity"),
                        IdentityStep.STORE);
        outcomes.split(Named.as("outcome-"))
                .branch(
                        (letterId, outcome) -> outcome instanceof LetterReceived,
                        Branched.<String, SpecificRecord>withConsumer(received -> received.mapValues(
                                                LetterReceived.class::cast, Named.as("take-received"))
                                        .to(
                                                topics.letterReceived.name(),
                                                topics.letterReceived.writeAs("write-received")))
                                .withName("received"))
                .defaultBranch(Branched.<String, SpecificRecord>withConsumer(duplicates -> duplicates
                                .mapValues(LetterDuplicate.class::cast, Named.as("take-duplicate"))
                                .to(topics.letterDuplicate.name(), topics.letterDuplicate.writeAs("write-duplicate")))
                        .withName("duplicate"));
    }

    private static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return new InternalAvroSerde<>(type, List.of());
    }

    /** Not cached: the next record of the same key must see the last one, and a cache would only delay the changelog. */
    private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde(type))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
