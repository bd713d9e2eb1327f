package nl.kamerstroom.platform;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's wire format: a zero byte, the schema's id in four bytes, big-endian, then the value in Avro binary. */
final class WireFormat {

    static final int HEADER = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    /**
     * The id of the schema that a record was written with.
     *
     * @throws SerializationException where the record does not start with a header
     */
    static int schemaId(String topic, byte[] data) {
        if (data.length < HEADER || data[0] != MAGIC) {
            throw new SerializationException(
                    "Record of topic \"%s\" must start with a zero byte and a schema id of four bytes, not %s"
                            .formatted(topic, start(data)));
        }
        return ByteBuffer.wrap(data).getInt(1);
    }

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(schemaId).array();
    }

    private static String start(byte[] data) {
        StringBuilder hex = new StringBuilder("the %d bytes".formatted(data.length));
        for (int i = 0; i < Math.min(data.length, HEADER); i++) {
            hex.append(" %02x".formatted(data[i]));
        }
        return data.length > HEADER ? hex.append(" ...").toString() : hex.toString();
    }
}
