package nl.kamerstroom.platform;

import org.apache.kafka.common.errors.SerializationException;

/** A record that is at fault itself: its bytes do not hold what they should, or it does not fit its schema. */
final class AvroFault {

    private AvroFault() {}

    /** Avro reports missing bytes as an IOException; as a cause it would look like surroundings that fail, and be retried. */
    static SerializationException of(String message, Exception fault) {
        SerializationException exception = new SerializationException("%s: %s".formatted(message, fault));
        exception.addSuppressed(fault);
        return exception;
    }
}
