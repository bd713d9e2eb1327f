package nl.kamerstroom.platform;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that its topic would not take, before it is sent: what the broker refuses ends the transaction, and
 * with it a dead letter that tells of it. The size is that before compression, which a broker's limit never exceeds.
 *
 * @param writer writes the record
 * @param catalogue says what each topic takes
 */
record BoundedSerializer<T>(Serializer<T> writer, Catalogue catalogue) implements Serializer<T> {

    /** What a broker takes where a topic does not say. */
    private static final int BROKER_DEFAULT = 1_048_588;

    /** Left for the key, the headers and the frame of a batch. */
    private static final int ROOM = 65_536;

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        byte[] written = writer.serialize(topic, data);
        int most = catalogue
                .topic(topic)
                .map(known -> known.maxMessageBytes().orElse(BROKER_DEFAULT) - ROOM)
                .orElse(Integer.MAX_VALUE);
        return checked(written, topic, most);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T data) {
        return serialize(topic, data);
    }

    /** @throws RejectedRecordException where there are more bytes than {@code most} */
    static byte @Nullable [] checked(byte @Nullable [] written, String topic, int most) {
        if (written != null && written.length > most) {
            throw new RejectedRecordException(
                    DeadLetterReason.OVERSIZED_RESULT,
                    "A record of %d bytes for topic \"%s\" was made; at most %d are taken"
                            .formatted(written.length, topic, most));
        }
        return written;
    }

    @Override
    public void close() {
        writer.close();
    }
}
