package nl.kamerstroom.sink.postgres;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.OriginHeader;
import nl.kamerstroom.platform.BuildInfo;
import nl.kamerstroom.platform.LogKeys;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what cannot be stored to the sink's dead letters, before the position moves past it. */
final class DeadLetterProducer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProducer.class);

    private final String service;
    private final Clock clock;
    private final Topic<byte[], DeadLetter> topic;
    private final KafkaProducer<byte[], DeadLetter> producer;

    DeadLetterProducer(ServiceContext context) {
        this.service = context.shortName();
        this.clock = context.clock();
        this.topic = context.deadLetterTopic();
        Map<String, Object> settings = new HashMap<>(context.settings().kafka());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.producer = new KafkaProducer<>(
                settings, topic.keys().serializer(), topic.values().serializer());
    }

    /**
     * Writes one and waits until the broker has it.
     *
     * @throws KafkaException where the broker does not take it: then the position must not move
     */
    void write(Read.Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        LOG.atWarn()
                .addKeyValue(LogKeys.SERVICE, service)
                .addKeyValue(LogKeys.REASON, poison.reason())
                .addKeyValue(LogKeys.ERROR_CLASS, poison.failure().getClass().getName())
                .addKeyValue(LogKeys.TOPIC, record.topic())
                .addKeyValue(LogKeys.PARTITION, record.partition())
                .addKeyValue(LogKeys.OFFSET, record.offset())
                .log("Record became a dead letter");
        String origin = "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset());
        try {
            producer.send(new ProducerRecord<>(topic.name(), record.key(), letterOf(poison)))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("Dead letter of \"%s\" was not taken by the broker".formatted(origin), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    private DeadLetter letterOf(Read.Poison poison) {
        ConsumerRecord<byte[], byte[]> record = poison.record();
        return DeadLetter.newBuilder()
                .setService(service)
                .setServiceVersion(BuildInfo.version())
                .setStage("store")
                .setReason(poison.reason())
                .setMessage(Optional.ofNullable(poison.failure().getMessage())
                        .orElse(poison.failure().toString()))
                .setExceptionClass(poison.failure().getClass().getName())
                .setOriginTopic(record.topic())
                .setOriginPartition(record.partition())
                .setOriginOffset(record.offset())
                .setOriginTimestamp(Instant.ofEpochMilli(record.timestamp()))
                .setKey(Optional.ofNullable(record.key()).map(ByteBuffer::wrap).orElse(null))
                .setValue(Optional.ofNullable(record.value())
                        .map(ByteBuffer::wrap)
                        .orElse(null))
                .setHeaders(headersOf(record))
                .setFirstSeenAt(clock.instant())
                .build();
    }

    private static List<OriginHeader> headersOf(ConsumerRecord<byte[], byte[]> record) {
        List<OriginHeader> headers = new ArrayList<>();
        record.headers()
                .forEach(header -> headers.add(OriginHeader.newBuilder()
                        .setName(header.key())
                        .setValue(Optional.ofNullable(header.value())
                                .map(ByteBuffer::wrap)
                                .orElse(null))
                        .build()));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }
}
