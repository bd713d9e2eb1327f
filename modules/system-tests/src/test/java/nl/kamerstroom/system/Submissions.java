package nl.kamerstroom.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the topic of submitted letters as another program would, past HTTP. */
final class Submissions implements AutoCloseable {

    private static final int NEWER = 25;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Topics topics;
    private final NewerVersion version;
    private final LetterSeeds seeds;
    private final List<SeededLetter> letters = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();

    /** @param seeds of the letters to write */
    Submissions(ProcessStack stack, Topics topics, LetterSeeds seeds) {
        this.topics = topics;
        this.seeds = seeds;
        this.version = new NewerVersion(stack.registryConfig());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.settings().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes every kind of record that ingest must refuse. */
    void poison() {
        for (Poison record : Poison.submissions(topics.letterSubmitted)) {
            poison.add(record);
            send(record.key(), record.bytes());
        }
    }

    /** Registers another version of the record, and writes letters in it: what services find that are not yet upgraded. */
    void newer() {
        int id = version.register(topics.catalogue());
        for (SeededLetter letter : seeds.take(NEWER)) {
            letters.add(letter);
            send(letter.id(), version.write(id, letter));
        }
    }

    /** The letters that were written. */
    List<SeededLetter> letters() {
        return List.copyOf(letters);
    }

    /** The poison that was written. */
    List<Poison> poisoned() {
        return List.copyOf(poison);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topics.letterSubmitted.name(), key.getBytes(UTF_8), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
