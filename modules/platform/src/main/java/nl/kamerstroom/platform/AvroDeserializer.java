package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format, with the writer's schema from the registry. Safe for use by many
 * threads. Kafka can make one from settings, as it makes Confluent's own.
 *
 * @param <T> the record: a generated class, or generic
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final Optional<Class<T>> type;
    private @Nullable SchemaRegistryClient client;
    private boolean specific;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroDeserializer() {
        type = Optional.empty();
    }

    /** Reads with the schema of a generated class, whatever the writer's. */
    public AvroDeserializer(SchemaRegistryClient client, Class<T> type) {
        this.client = client;
        this.type = Optional.of(type);
    }

    /**
     * Reads with the writer's schema.
     *
     * @param specific whether into the generated class of the schema's name, else into generic records
     */
    public AvroDeserializer(SchemaRegistryClient client, boolean specific) {
        this.client = client;
        this.type = Optional.empty();
        this.specific = specific;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (client == null) {
            RegistryConfig config = RegistryConfig.from(settings);
            client = config.connect();
            specific = config.specificReader();
        }
    }

    /**
     * Reads a record.
     *
     * @throws RegistryNotReadyException where the registry cannot be asked for now
     * @throws SerializationException where the bytes are no such record
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        int schemaId = WireFormat.schemaId(topic, data);
        DatumReader<T> reader =
                readers.computeIfAbsent(schemaId, id -> AvroReaders.reader(writerSchema(topic, id), type, specific));
        int length = data.length - WireFormat.HEADER;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER, length, null);
        try {
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("Record of topic \"%s\" has bytes behind its value".formatted(topic));
            }
            return value;
        } catch (SerializationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw AvroFault.of(
                    "Record of topic \"%s\" does not hold a value of its schema %d".formatted(topic, schemaId), e);
        }
    }

    private Schema writerSchema(String topic, int id) {
        SchemaRegistryClient registry = client;
        if (registry == null) {
            throw new IllegalStateException("Deserializer must be configured before it reads");
        }
        ParsedSchema schema;
        try {
            schema = RegistryCall.ask(
                    "give the schema %d of a record of topic \"%s\"".formatted(id, topic),
                    () -> registry.getSchemaById(id));
        } catch (RegistryRefusedException e) {
            throw new SerializationException(e.getMessage(), e);
        }
        if (schema instanceof AvroSchema avro) {
            return avro.rawSchema();
        }
        throw new SerializationException("Record of topic \"%s\" must be Avro, but its schema %d is %s"
                .formatted(topic, id, schema.schemaType()));
    }
}
