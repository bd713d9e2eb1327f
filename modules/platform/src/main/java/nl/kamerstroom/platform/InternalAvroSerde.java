package nl.kamerstroom.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records of state stores and repartition topics, in Avro's single-object encoding: two marker bytes, the fingerprint of
 * the writer's schema, the value. It asks no registry; the schemas that it can read are given when it is made.
 */
public final class InternalAvroSerde<T extends SpecificRecord> implements Serde<T> {

    /** Below what producers send and internal topics take, {@code streams.max.record.bytes}. */
    private static final int LARGEST = 12_000_000;

    private final String name;
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    /**
     * @param type the generated class
     * @param earlier the schemas of earlier releases that a store may still hold
     */
    public InternalAvroSerde(Class<T> type, List<Schema> earlier) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        name = type.getSimpleName();
        encoder = new BinaryMessageEncoder<>(model, schema);
        decoder = new BinaryMessageDecoder<>(model, schema);
        earlier.forEach(decoder::addSchema);
    }

    @Override
    public Serializer<T> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::read;
    }

    private byte @Nullable [] write(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        try {
            ByteBuffer written = encoder.encode(data);
            byte[] bytes = new byte[written.remaining()];
            written.get(bytes);
            return BoundedSerializer.checked(bytes, topic, LARGEST);
        } catch (IOException | AvroRuntimeException e) {
            throw AvroFault.of("\"%s\" could not be written to \"%s\"".formatted(name, topic), e);
        }
    }

    private @Nullable T read(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            return decoder.decode(data, null);
        } catch (IOException | AvroRuntimeException e) {
            throw AvroFault.of("\"%s\" does not hold a \"%s\" of a known schema".formatted(topic, name), e);
        }
    }
}
