package nl.kamerstroom.platform;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record on which a step failed.
 *
 * @param at where the service read it
 * @param key as it was read
 * @param value as it was read
 * @param headers as they were read, with what our own steps added
 * @param stage the step that failed, as named in the topology
 * @param input what the step was given, where it could be read that far
 * @param thrown why it failed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and written at once, never compared
public record FailedRecord(
        RecordOrigin at,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers,
        String stage,
        @Nullable Object input,
        Exception thrown) {

    /** How many bytes it has. */
    long size() {
        long size = length(key) + length(value);
        for (var header : headers) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
