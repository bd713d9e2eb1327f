package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format, under the subject of Confluent's TopicNameStrategy. Safe for use by
 * many threads. Kafka can make one from settings, as it makes Confluent's own.
 *
 * @param <T> the record, generated or generic
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    private final Map<SubjectSchema, Target> targets = new ConcurrentHashMap<>();
    private @Nullable Registry registry;
    private boolean isKey;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {}

    public AvroSerializer(SchemaRegistryClient client, RegistryConfig config) {
        registry = new Registry(client, config);
    }

    private record Registry(SchemaRegistryClient client, RegistryConfig config) {}

    private record SubjectSchema(String subject, Schema schema) {}

    /** What is written: the schema's id, and the schema where it is not the record's own. */
    private record Target(int id, @Nullable Schema latest) {}

    @Override
    public void configure(Map<String, ?> settings, boolean key) {
        isKey = key;
        if (registry == null) {
            RegistryConfig config = RegistryConfig.from(settings);
            registry = new Registry(config.connect(), config);
        }
    }

    /**
     * Writes a record.
     *
     * @throws RegistryNotReadyException where the registry cannot be asked for now, or lacks the schema
     * @throws org.apache.kafka.common.errors.SerializationException where the record does not fit its schema
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Schema schema = data.getSchema();
        try {
            String subject = topic + (isKey ? "-key" : "-value");
            Target target = targets.computeIfAbsent(new SubjectSchema(subject, schema), this::resolve);
            byte[] value = encode(schema, data);
            ByteArrayOutputStream out = new ByteArrayOutputStream(WireFormat.HEADER + value.length);
            out.write(WireFormat.header(target.id()));
            out.write(target.latest() == null ? value : rewrite(value, schema, target.latest()));
            return out.toByteArray();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw AvroFault.of(
                    "Record \"%s\" does not fit its schema for topic \"%s\"".formatted(schema.getFullName(), topic), e);
        }
    }

    private Target resolve(SubjectSchema asked) {
        if (registry == null) {
            throw new IllegalStateException("Serializer must be configured before it writes");
        }
        Registry known = registry;
        String purpose = "give the id of schema \"%s\" in subject \"%s\""
                .formatted(asked.schema().getFullName(), asked.subject());
        try {
            return RegistryCall.ask(purpose, () -> resolve(known, asked));
        } catch (RegistryRefusedException e) {
            throw new RegistryNotReadyException(e.getMessage() + "; register the catalogue's schemas first", e);
        }
    }

    private static Target resolve(Registry registry, SubjectSchema asked) throws IOException, RestClientException {
        SchemaRegistryClient client = registry.client();
        AvroSchema schema = new AvroSchema(RegisteredForm.of(asked.schema()));
        if (registry.config().autoRegister()) {
            return new Target(client.register(asked.subject(), schema), null);
        }
        if (registry.config().useLatestVersion()) {
            SchemaMetadata latest = client.getLatestSchemaMetadata(asked.subject());
            Schema newest = new Schema.Parser().parse(latest.getSchema());
            return new Target(latest.getId(), newest.equals(schema.rawSchema()) ? null : newest);
        }
        return new Target(client.getId(asked.subject(), schema), null);
    }

    private static byte[] encode(Schema schema, Object data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer(schema, data).write(data, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static DatumWriter<Object> writer(Schema schema, Object data) {
        return data instanceof SpecificRecord
                ? SpecificData.getForClass(data.getClass()).createDatumWriter(schema)
                : GenericData.get().createDatumWriter(schema);
    }

    /** Fields may stand in another order in the other schema, so the value is read with it and written again. */
    private static byte[] rewrite(byte[] value, Schema from, Schema to) throws IOException {
        GenericRecord read = new GenericDatumReader<GenericRecord>(from, to)
                .read(null, DecoderFactory.get().binaryDecoder(value, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(to).write(read, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
