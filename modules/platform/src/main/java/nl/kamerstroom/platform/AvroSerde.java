package nl.kamerstroom.platform;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * Avro records in Confluent's wire format.
 *
 * @param serializer writes
 * @param deserializer reads
 */
public record AvroSerde<T extends IndexedRecord>(AvroSerializer<T> serializer, AvroDeserializer<T> deserializer)
        implements Serde<T> {

    /** Records of one generated class. */
    public static <T extends SpecificRecord> AvroSerde<T> of(
            Class<T> type, SchemaRegistryClient client, RegistryConfig config) {
        return new AvroSerde<>(new AvroSerializer<>(client, config), new AvroDeserializer<>(client, type));
    }

    /** Records of any generated class; the writer's schema tells which. */
    public static AvroSerde<SpecificRecord> specific(SchemaRegistryClient client, RegistryConfig config) {
        return new AvroSerde<>(new AvroSerializer<>(client, config), new AvroDeserializer<>(client, true));
    }

    /** Records of any schema, without classes; text is String. */
    public static AvroSerde<GenericRecord> generic(SchemaRegistryClient client, RegistryConfig config) {
        return new AvroSerde<>(new AvroSerializer<>(client, config), new AvroDeserializer<>(client, false));
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        serializer.configure(settings, isKey);
        deserializer.configure(settings, isKey);
    }
}
