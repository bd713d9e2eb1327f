package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.ingest.RefusedLetterException.Reason;
import nl.kamerstroom.platform.KafkaClients;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Hands letters to the broker; when {@link #submit} returns, all replicas have the letter. Safe for use by many threads. */
final class LetterSubmitter implements AutoCloseable {

    private static final int RECORD_OVERHEAD_BYTES = 1 << 20;
    private static final long BUFFER_BYTES = 64L << 20;
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(3);

    private final int largestLetter;
    private final Topic<String, LetterSubmitted> topic;
    private final Producer<String, LetterSubmitted> producer;
    private final IngestMetrics metrics;
    private final SubmissionJournal journal;
    private final Clock clock;
    private final Supplier<UUID> ids;

    private LetterSubmitter(
            int largestLetter, Producer<String, LetterSubmitted> producer, ServiceContext context, Parts parts) {
        this.largestLetter = largestLetter;
        this.topic = context.topics().letterSubmitted;
        this.producer = producer;
        this.metrics = parts.metrics();
        this.journal = parts.journal();
        this.clock = context.clock();
        this.ids = parts.ids();
    }

    /** What a submitter tells of its work to, and where its ids come from. */
    record Parts(IngestMetrics metrics, SubmissionJournal journal, Supplier<UUID> ids) {}

    static LetterSubmitter create(ServiceContext context, IngestConfig config, Parts parts) {
        int deliveryMillis = (int) config.deliveryTimeout().toMillis();
        Map<String, Object> defaults = Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                config.largestLetter() + RECORD_OVERHEAD_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                LONGEST_BLOCK.toMillis(),
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                deliveryMillis / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                deliveryMillis);
        Topic<String, LetterSubmitted> topic = context.topics().letterSubmitted;
        Producer<String, LetterSubmitted> producer = new KafkaProducer<>(
                KafkaClients.producer(context.settings(), defaults),
                topic.keys().serializer(),
                topic.values().serializer());
        return new LetterSubmitter(config.largestLetter(), producer, context, parts);
    }

    /**
     * Hands in one letter.
     *
     * @throws RefusedLetterException where it is not taken, counted by reason
     */
    Submission submit(Letter letter) {
        try {
            Submission submission = checked(letter);
            send(letter, submission);
            metrics.submitted(letter.source());
            return submission;
        } catch (RefusedLetterException refused) {
            metrics.refused(letter.source(), refused.reason());
            throw refused;
        }
    }

    private Submission checked(Letter letter) {
        if (letter.content().length == 0) {
            throw new RefusedLetterException(Reason.EMPTY, "The letter has no bytes; send one with text");
        }
        if (letter.content().length > largestLetter) {
            throw new RefusedLetterException(
                    Reason.TOO_LARGE,
                    "The letter has %d bytes; at most %d are taken".formatted(letter.content().length, largestLetter));
        }
        MediaType type = MediaType.of(letter.content(), letter.declaredType(), letter.fileName());
        String hash = LetterContent.hash(letter.content());
        return new Submission(
                ids.get().toString(), OfficialId.in(letter.fileName()).orElse(hash), hash, type);
    }

    private void send(Letter letter, Submission submission) {
        ProducerRecord<String, LetterSubmitted> record =
                new ProducerRecord<>(topic.name(), submission.contentHash(), record(letter, submission));
        record.headers().add(Submission.ID_HEADER, submission.id().getBytes(UTF_8));
        journal.accepted(submission);
        try {
            producer.send(record).get();
        } catch (BufferExhaustedException full) {
            throw failed(submission, Reason.BUSY, full);
        } catch (KafkaException refused) {
            throw failed(submission, Reason.NOT_ACCEPTED, refused);
        } catch (ExecutionException refused) {
            throw failed(
                    submission,
                    Reason.NOT_ACCEPTED,
                    Optional.ofNullable(refused.getCause()).orElse(refused));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(submission, Reason.NOT_ACCEPTED, interrupted);
        }
    }

    private RefusedLetterException failed(Submission submission, Reason reason, Throwable cause) {
        journal.forget(submission);
        RefusedLetterException refused = new RefusedLetterException(
                reason, "The letter was not stored (%s); send it again later".formatted(cause.getMessage()));
        refused.initCause(cause);
        return refused;
    }

    private LetterSubmitted record(Letter letter, Submission submission) {
        LetterContent.Packed packed = LetterContent.pack(letter.content());
        return LetterSubmitted.newBuilder()
                .setLetterId(submission.letterId())
                .setContentHash(submission.contentHash())
                .setContent(packed.bytes())
                .setContentEncoding(packed.encoding())
                .setContentSize(letter.content().length)
                .setMediaType(submission.mediaType().registeredName())
                .setFileName(letter.fileName().isEmpty() ? null : letter.fileName())
                .setSource(letter.source())
                .setSourceId(letter.sourceId().orElse(null))
                .setSubmittedAt(clock.instant())
                .build();
    }

    /** Waits for letters that are on their way. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
