package nl.kamerstroom.sink.postgres;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kamerstroom.events.RecordStored;
import nl.kamerstroom.platform.DeadLetters;
import nl.kamerstroom.platform.FailedRecord;
import nl.kamerstroom.platform.KafkaClients;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells what was stored, what could not be, and how far the group is, in one transaction: each record once, whatever
 * crashes. Used by one thread.
 */
final class Receipts implements AutoCloseable {

    /** A dead letter holds the whole record, and topics keep larger ones than a producer sends by default. */
    private static final int LARGEST_RECORD = 12_582_912;

    /** A transaction holds nothing but what is known already; one that takes longer was left behind. */
    private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;

    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final String EVENT_TYPE = "ce_type";

    private final ServiceContext context;
    private final DeadLetters deadLetters;
    private final Topic<String, RecordStored> topic;
    private final Clock clock;
    private Optional<KafkaProducer<byte[], byte[]>> open = Optional.empty();

    Receipts(ServiceContext context) {
        this.context = context;
        this.deadLetters = DeadLetters.of(context);
        this.topic = context.topics().eventStored;
        this.clock = context.clock();
    }

    /**
     * Writes receipts and dead letters and moves the group on.
     *
     * @param reads what was stored or refused, and has not been told of yet
     * @param positions where the group goes on
     * @throws KafkaException where the broker does not take them: then nothing was told, and the group has not moved
     */
    void write(List<Read> reads, Map<TopicPartition, OffsetAndMetadata> positions, ConsumerGroupMetadata group) {
        KafkaProducer<byte[], byte[]> producer = producer();
        try {
            producer.beginTransaction();
            for (Read read : reads) {
                record(read).ifPresent(record -> send(producer, record));
            }
            producer.sendOffsetsToTransaction(positions, group);
            producer.commitTransaction();
        } catch (RuntimeException failed) {
            // Another producer is another start: there is no state that this one could be left in.
            discard(producer);
            throw failed;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (open.isPresent()) {
            return open.get();
        }
        Map<String, Object> settings = KafkaClients.producer(
                context.settings(),
                Map.of(
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_RECORD,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, context.name() + "-" + UUID.randomUUID());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException failed) {
            producer.close(Duration.ZERO);
            throw failed;
        }
        open = Optional.of(producer);
        return producer;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a transaction of which a record was not sent cannot be committed
    private static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    private Optional<ProducerRecord<byte[], byte[]>> record(Read read) {
        return switch (read) {
            case Read.Event event ->
                Optional.of(receipt(
                        read,
                        event.event().getHeader().getEventId(),
                        Optional.of(event.event().getType())));
            case Read.Parsed parsed -> ofReplayed(read, parsed.letter().getLetterId());
            case Read.Extracted extracted -> ofReplayed(read, extracted.letter().getLetterId());
            case Read.Poison poison -> Optional.of(deadLetter(poison));
        };
    }

    /** Letters are not accounted for, but whatever an operator replays is. */
    private Optional<ProducerRecord<byte[], byte[]>> ofReplayed(Read read, String letterId) {
        return RecordOrigin.isReplay(read.record().topic())
                ? Optional.of(receipt(read, letterId, Optional.empty()))
                : Optional.empty();
    }

    private ProducerRecord<byte[], byte[]> receipt(Read read, String id, Optional<String> type) {
        RecordStored stored = RecordStored.newBuilder()
                .setId(id)
                .setType(type.orElse(null))
                .setSink(context.shortName())
                .setStoredAt(clock.instant())
                .build();
        ProducerRecord<byte[], byte[]> receipt = new ProducerRecord<>(
                topic.name(),
                topic.keys().serializer().serialize(topic.name(), id),
                topic.values().serializer().serialize(topic.name(), stored));
        at(read.record()).writeTo(receipt.headers());
        Header eventType = read.record().headers().lastHeader(EVENT_TYPE);
        if (eventType != null) {
            receipt.headers().add(eventType);
        }
        return receipt;
    }

    private ProducerRecord<byte[], byte[]> deadLetter(Read.Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        return deadLetters.record(
                new FailedRecord(
                        at(record),
                        record.key(),
                        record.value(),
                        record.headers(),
                        poison.stage(),
                        null,
                        poison.failure()),
                poison.reason());
    }

    private static RecordOrigin at(ConsumerRecord<byte[], byte[]> record) {
        return new RecordOrigin(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    private void discard(KafkaProducer<byte[], byte[]> producer) {
        open = Optional.empty();
        try {
            producer.abortTransaction();
        } catch (RuntimeException ended) {
            // It will time out.
        }
        producer.close(Duration.ZERO);
    }

    @Override
    public void close() {
        open.ifPresent(producer -> producer.close(CLOSING));
        open = Optional.empty();
    }
}
