package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EventUnchanged;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterShadow;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.events.RecordReplay;
import nl.kamerstroom.events.RecordStored;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The catalogue's topics with their serdes, on one connection to the registry. */
public final class Topics implements AutoCloseable {

    public final Topic<String, LetterSubmitted> letterSubmitted;
    public final Topic<String, LetterReceived> letterReceived;
    public final Topic<String, LetterDuplicate> letterDuplicate;
    public final Topic<String, LetterParsed> letterParsed;
    public final Topic<String, LetterExtracted> letterExtracted;
    public final Topic<String, LetterShadow> letterShadow;
    public final Topic<String, EventPublished> eventPublished;
    public final Topic<String, DeadLetterAction> deadLetterAudit;
    public final Topic<String, EventUnchanged> eventUnchanged;
    public final Topic<String, AuditBalance> auditBalance;
    public final Topic<String, RecordStored> eventStored;

    private final Catalogue catalogue;
    private final RegistryConfig config;
    private final SchemaRegistryClient client;

    /** Topics on a registry; nothing is asked of it before the first record. */
    public Topics(Catalogue catalogue, RegistryConfig config) {
        this.catalogue = catalogue;
        this.config = config;
        this.client = config.connect();
        letterSubmitted = only(LetterSubmitted.class);
        letterReceived = only(LetterReceived.class);
        letterDuplicate = only(LetterDuplicate.class);
        letterParsed = only(LetterParsed.class);
        letterExtracted = only(LetterExtracted.class);
        letterShadow = only(LetterShadow.class);
        eventPublished = only(EventPublished.class);
        deadLetterAudit = only(DeadLetterAction.class);
        eventUnchanged = only(EventUnchanged.class);
        auditBalance = only(AuditBalance.class);
        eventStored = only(RecordStored.class);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The topic of one event type, by the type's class. */
    public <T extends SpecificRecord> Topic<String, T> event(Class<T> type) {
        return topic(catalogue.eventType(type.getSimpleName()).topic(), type);
    }

    /** How events of any type are written to their topics and read from them. */
    public Serde<SpecificRecord> anyEvent() {
        return bounded(AvroSerde.specific(client, config));
    }

    /** Where a service puts what it could not process; the keys are those of the records that failed, whatever they were. */
    public Topic<byte[], DeadLetter> deadLetter(String service) {
        return new Topic<>(
                catalogue.deadLetter(service).name(),
                Serdes.ByteArray(),
                AvroSerde.of(DeadLetter.class, client, config));
    }

    /** Where an operator hands a service its dead letters once more; keyed as the records that failed. */
    public Topic<byte[], RecordReplay> replay(String service) {
        return new Topic<>(
                catalogue.replay(service).name(), Serdes.ByteArray(), AvroSerde.of(RecordReplay.class, client, config));
    }

    /** Records of any topic and schema, without classes: for tools that show what flows. */
    public Serde<GenericRecord> anyRecord() {
        return AvroSerde.generic(client, config);
    }

    /** Why the registry cannot be worked with now; nothing where it answers, if only that it does not know the subject. */
    Optional<String> registryFault(String topic) {
        try {
            RegistryCall.ask(
                    "list the schemas of topic \"%s\"".formatted(topic), () -> client.getAllVersions(topic + "-value"));
            return Optional.empty();
        } catch (RegistryRefusedException itAnswers) {
            return Optional.empty();
        } catch (RegistryNotReadyException silent) {
            return Optional.of(String.valueOf(silent.getMessage()));
        }
    }

    /** How a state store or a repartition topic holds records that a topic carries: without the registry. */
    public <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return new InternalAvroSerde<>(
                type, SchemaHistory.released(catalogue.topicOf(type).subject()));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends SpecificRecord> Topic<String, T> only(Class<T> record) {
        return topic(catalogue.topicOf(record), record);
    }

    private <T extends SpecificRecord> Topic<String, T> topic(CatalogueTopic topic, Class<T> record) {
        return new Topic<>(topic.name(), Serdes.String(), bounded(AvroSerde.of(record, client, config)));
    }

    private <T> Serde<T> bounded(Serde<T> serde) {
        return Serdes.serdeFrom(new BoundedSerializer<>(serde.serializer(), catalogue), serde.deserializer());
    }
}
