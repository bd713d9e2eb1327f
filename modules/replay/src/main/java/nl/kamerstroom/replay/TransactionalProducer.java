package nl.kamerstroom.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes in transactions of a bounded size. Opening a second one of the same name ends what the first had begun. */
final class TransactionalProducer implements AutoCloseable {

    private static final int LARGEST_RECORD = 12_582_912;
    private static final long LARGEST_TRANSACTION = 32L << 20;
    private static final int MOST_LETTERS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<byte[], byte[]> producer;
    private int letters;
    private long bytes;
    private boolean open;

    /** @param name below that of the operator's user, as the rights on a secured cluster want it */
    TransactionalProducer(Map<String, Object> client, String name) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "kamerstroom.operator." + name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /**
     * Waits until what was committed under a name can be read: the broker tells that it is committed before it has marked
     * it in every partition, but begins nothing new of the name before that.
     */
    static void awaitReadable(Map<String, Object> client, String name) {
        new TransactionalProducer(client, name).close();
    }

    /** The records of one letter, never parted by the end of a transaction. */
    void letter(Runnable writes) {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
        writes.run();
        letters++;
        if (letters >= MOST_LETTERS || bytes >= LARGEST_TRANSACTION) {
            commit();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what could not be written fails the commit
    <V> void send(Topic<String, V> topic, String key, V value, Map<String, byte[]> marks) {
        Headers headers = new RecordHeaders();
        marks.forEach(headers::add);
        byte[] content = topic.values().serializer().serialize(topic.name(), value);
        bytes += content.length;
        producer.send(new ProducerRecord<>(
                topic.name(), null, topic.keys().serializer().serialize(topic.name(), key), content, headers));
    }

    void commit() {
        if (open) {
            producer.commitTransaction();
        }
        open = false;
        letters = 0;
        bytes = 0;
    }

    /** What was not committed did not happen. */
    @Override
    public void close() {
        if (open) {
            try {
                producer.abortTransaction();
            } catch (KafkaException ended) {
                // A failure that ends the producer has ended the transaction already.
            }
        }
        producer.close(PATIENCE);
    }
}
