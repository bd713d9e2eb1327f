package nl.kamerstroom.sink.postgres;

import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
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
     * @param reason a stable code in kebab case
     * @param failure why
     */
    record Poison(ConsumerRecord<byte[], byte[]> record, String reason, Exception failure) implements Read {}
}
