package nl.kamerstroom.dead.letters;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.OriginHeader;
import nl.kamerstroom.events.RecordReplay;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes the record that hands a dead letter to its service once more. */
final class ReplayRecords {

    /** What we add to records ourselves is made anew, so that nothing piles up from one replay to the next. */
    private static final List<String> OURS =
            List.of("kamerstroom.dead-letter.", RecordOrigin.PREFIX, ReplayMark.HEADER);

    private final Topics topics;
    private final DeadLetterArchive archive;
    private final Clock clock;

    ReplayRecords(Topics topics, DeadLetterArchive archive, Clock clock) {
        this.topics = topics;
        this.archive = archive;
        this.clock = clock;
    }

    /** The failed record, byte for byte. */
    ProducerRecord<byte[], byte[]> again(DeadLetterHistory history) {
        DeadLetter letter = archive.fetch(history.latest().at());
        RecordOrigin origin = RecordOrigin.of(letter);
        if (letter.getContent() == DeadLetterContent.RECORD) {
            return record(history, origin, false, bytes(letter.getKey()), letter.getValue(), headers(letter));
        }
        ConsumerRecord<byte[], byte[]> original = archive.original(origin)
                .orElseThrow(() -> new UnreplayableException(
                        "Dead letter \"%s\" cannot be replayed: its record is gone".formatted(history.id())));
        Headers headers = withoutOurs(original.headers());
        if (RecordOrigin.isReplay(origin.topic())) {
            RecordReplay before = read(original);
            return record(history, RecordOrigin.of(before), false, original.key(), before.getValue(), headers);
        }
        ByteBuffer value = original.value() == null ? null : ByteBuffer.wrap(original.value());
        return record(history, origin, false, original.key(), value, headers);
    }

    /** What failed was a replay itself, behind a repartition. */
    private RecordReplay read(ConsumerRecord<byte[], byte[]> replay) {
        return topics.replay("ingest").values().deserializer().deserialize(replay.topic(), replay.value());
    }

    /** Another content for the letter, for ingest; it stands nowhere yet. */
    ProducerRecord<byte[], byte[]> corrected(DeadLetterHistory history, CorrectedLetter corrected, DeadLetter letter) {
        RecordOrigin nowhere = new RecordOrigin(topics.letterSubmitted.name(), -1, -1, clock.millis());
        byte[] value = topics.letterSubmitted
                .values()
                .serializer()
                .serialize(topics.letterSubmitted.name(), corrected.submitted());
        byte[] key = topics.letterSubmitted
                .keys()
                .serializer()
                .serialize(topics.letterSubmitted.name(), corrected.submitted().getContentHash());
        return record(history, nowhere, true, key, ByteBuffer.wrap(value), headers(letter));
    }

    private ProducerRecord<byte[], byte[]> record(
            DeadLetterHistory history,
            RecordOrigin origin,
            boolean corrected,
            byte @Nullable [] key,
            @Nullable ByteBuffer value,
            Headers headers) {
        ReplayMark mark = new ReplayMark(history.id(), history.attempts() + 1, history.firstSeenAt(), corrected);
        mark.writeTo(headers);
        RecordReplay replay = RecordReplay.newBuilder()
                .setDeadLetterId(mark.id())
                .setAttempt(mark.attempt())
                .setFirstSeenAt(mark.firstSeenAt())
                .setCorrected(corrected)
                .setOriginTopic(origin.topic())
                .setOriginPartition(origin.partition())
                .setOriginOffset(origin.offset())
                .setOriginTimestamp(Instant.ofEpochMilli(origin.timestamp()))
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value)
                .build();
        Topic<byte[], RecordReplay> topic =
                topics.replay(corrected ? "ingest" : history.latest().service());
        byte[] written = topic.values().serializer().serialize(topic.name(), replay);
        return new ProducerRecord<>(topic.name(), null, clock.millis(), key, written, headers);
    }

    private static Headers headers(DeadLetter letter) {
        Headers headers = new RecordHeaders();
        for (OriginHeader header : letter.getHeaders()) {
            headers.add(header.getName(), bytes(header.getValue()));
        }
        return withoutOurs(headers);
    }

    private static Headers withoutOurs(Headers before) {
        Headers headers = new RecordHeaders();
        for (Header header : before) {
            if (OURS.stream().noneMatch(header.key()::startsWith)) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
