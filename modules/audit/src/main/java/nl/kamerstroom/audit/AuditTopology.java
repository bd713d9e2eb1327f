package nl.kamerstroom.audit;

import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.AuditAccount;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditPosting;
import nl.kamerstroom.events.AuditTotal;
import nl.kamerstroom.platform.InternalAvroSerde;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Every topic of the pipeline in; where each stage stands out. */
final class AuditTopology {

    private AuditTopology() {}

    static void build(
            StreamsBuilder builder,
            Topics topics,
            ProcessorSupplier<String, AuditPosting, String, AuditBalance> ledger) {
        builder.addStateStore(store(LedgerStep.ACCOUNTS, AuditAccount.class));
        builder.addStateStore(store(LedgerStep.TOTALS, AuditTotal.class));
        KStream<String, AuditPosting> postings = null;
        for (LedgerTopic topic : LedgerTopic.of(topics.catalogue())) {
            KStream<String, AuditPosting> more = postings(builder, topic);
            postings = postings == null ? more : postings.merge(more, Named.as("and-" + plain(topic)));
        }
        if (postings == null) {
            throw new IllegalStateException("The ledger reads no topic");
        }
        postings.repartition(Repartitioned.with(Serdes.String(), serde(AuditPosting.class))
                        .withName("postings-by-account"))
                .process(ledger, Named.as("keep-ledger"), LedgerStep.ACCOUNTS, LedgerStep.TOTALS)
                .to(topics.auditBalance.name(), topics.auditBalance.writeAs("write-balance"));
    }

    private static KStream<String, AuditPosting> postings(StreamsBuilder builder, LedgerTopic topic) {
        return builder.stream(
                        topic.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read-" + plain(topic)))
                .process(() -> new PostingStep(topic), Named.as("post-" + plain(topic)));
    }

    /** {@code letter-received-v1}. */
    private static String plain(LedgerTopic topic) {
        return topic.name().split("\\.", 2)[1].replace('.', '-');
    }

    private static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return new InternalAvroSerde<>(type, List.of());
    }

    private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde(type))
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }
}
