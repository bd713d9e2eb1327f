package nl.kamerstroom.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record that could not be processed, whole, with why and whence, so that it can be inspected and replayed.
 *
 * @param service which service gave up
 * @param stage the processing step, as named in the topology
 * @param reason a stable code in kebab case
 * @param message one sentence for a person
 * @param errorClass the exception's class
 * @param stackTrace the exception's trace, bounded
 * @param origin where the record stood
 * @param key the record's key as it was, when it had one
 * @param value the record's value as it was, when it had one
 * @param headers the record's headers, ours of an earlier failure taken out
 * @param failedAt when it failed
 */
record DeadLetterEnvelope(
        String service,
        String stage,
        String reason,
        String message,
        String errorClass,
        String stackTrace,
        RecordOrigin origin,
        Optional<Bytes> key,
        Optional<Bytes> value,
        List<Header> headers,
        Instant failedAt) {

    DeadLetterEnvelope {
        headers = List.copyOf(headers);
    }

    /** A header of the record. */
    record Header(String name, Optional<Bytes> value) {}
}
