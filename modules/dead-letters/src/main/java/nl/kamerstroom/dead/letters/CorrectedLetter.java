package nl.kamerstroom.dead.letters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * A submission that says the same of itself as the one that failed, id and source included, and has another content:
 * ingest takes it for a new revision of the same letter.
 */
record CorrectedLetter(LetterSubmitted submitted) {

    private static final String SOURCE = "correction";

    static CorrectedLetter of(DeadLetter failed, Correction correction, Order order, Instant now, Topics topics) {
        String hash = LetterContent.hash(correction.content());
        LetterContent.Packed packed = LetterContent.pack(correction.content());
        LetterSubmitted.Builder letter = sender(failed, topics)
                .setContentHash(hash)
                .setContent(packed.bytes())
                .setContentEncoding(packed.encoding())
                .setContentSize(correction.content().length)
                .setMediaType(correction.mediaType())
                .setFileName(correction.fileName())
                .setSubmittedAt(now)
                .setSubmittedBy(order.by());
        if (!letter.hasLetterId()) {
            letter.setLetterId(Optional.ofNullable(failed.getLetterId()).orElse(hash));
        }
        return new CorrectedLetter(letter.build());
    }

    private static LetterSubmitted.Builder sender(DeadLetter failed, Topics topics) {
        if (failed.getOriginTopic().equals(topics.letterSubmitted.name())) {
            Optional<LetterSubmitted> before = read(topics.letterSubmitted, failed.getValue());
            if (before.isPresent()) {
                return from(
                        before.get().getLetterId(),
                        before.get().getSource(),
                        before.get().getSourceId());
            }
        }
        if (failed.getOriginTopic().equals(topics.letterReceived.name())) {
            Optional<LetterReceived> before = read(topics.letterReceived, failed.getValue());
            if (before.isPresent()) {
                return from(
                        before.get().getLetterId(),
                        before.get().getSource(),
                        before.get().getSourceId());
            }
        }
        return LetterSubmitted.newBuilder().setSource(SOURCE);
    }

    private static LetterSubmitted.Builder from(String letterId, String source, @Nullable String sourceId) {
        return LetterSubmitted.newBuilder()
                .setLetterId(letterId)
                .setSource(source)
                .setSourceId(sourceId);
    }

    private static <T> Optional<T> read(Topic<String, T> topic, @Nullable ByteBuffer value) {
        if (value == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        try {
            return Optional.of(topic.values().deserializer().deserialize(topic.name(), bytes));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }
}
