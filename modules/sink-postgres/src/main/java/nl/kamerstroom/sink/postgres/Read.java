package nl.kamerstroom.sink.postgres;

import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.platform.DeadLetterReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was read, and what it holds. */
sealed interface Read {

    ConsumerRecord<byte[], byte[]> record();

    record Event(ConsumerRecord<byte[], byte[]> record, EventPublished event) implements Read {}

    record Parsed(ConsumerRecord<byte[], byte[]> record, LetterParsed letter) implements Read {}

    record Extracted(ConsumerRecord<byte[], byte[]> record, LetterExtracted letter) implements Read {}

    /**
     * A record that will never be stored.
     *
     * @param stage what was tried
     * @param reason why it is hopeless
     */
    record Poison(ConsumerRecord<byte[], byte[]> record, String stage, DeadLetterReason reason, Exception failure)
            implements Read {}
}
