package nl.kamerstroom.sink.postgres;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.kamerstroom.platform.DeadLetters;
import nl.kamerstroom.platform.FailedRecord;
import nl.kamerstroom.platform.KafkaClients;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.ServiceContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what cannot be stored to the sink's dead letters, before the position moves past it. */
final class DeadLetterProducer implements AutoCloseable {

    /** A dead letter holds the whole record, and topics keep larger ones than a producer sends by default. */
    private static final int LARGEST_RECORD = 12_582_912;

    private final DeadLetters deadLetters;
    private final KafkaProducer<byte[], byte[]> producer;

    DeadLetterProducer(ServiceContext context) {
        this.deadLetters = DeadLetters.of(context);
        this.producer = new KafkaProducer<>(
                KafkaClients.producer(
                        context.settings(),
                        Map.of(
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                LARGEST_RECORD,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "zstd")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Writes one and waits until the broker has it.
     *
     * @throws KafkaException where the broker does not take it: then the position must not move
     */
    void write(Read.Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        RecordOrigin at = new RecordOrigin(record.topic(), record.partition(), record.offset(), record.timestamp());
        FailedRecord failed = new FailedRecord(
                at, record.key(), record.value(), record.headers(), poison.stage(), null, poison.failure());
        try {
            producer.send(deadLetters.record(failed, poison.reason())).get();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "Dead letter of \"%s/%d/%d\" was not taken by the broker"
                            .formatted(at.topic(), at.partition(), at.offset()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
