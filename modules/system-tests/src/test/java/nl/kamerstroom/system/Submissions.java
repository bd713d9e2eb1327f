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

/** Writes to topics as another program would, past HTTP. */
final class Submissions implements AutoCloseable {

    private static final int NEWER = 25;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Topics topics;
    private final NewerVersion version;
    private final LetterSeeds seeds;
    private final PoisonRecords records;
    private final List<SeededLetter> letters = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();

    /** @param seeds of the letters to write */
    Submissions(ProcessStack stack, Topics topics, LetterSeeds seeds) {
        this.topics = topics;
        this.seeds = seeds;
        this.records = new PoisonRecords(topics);
        this.version = new NewerVersion(stack.registryConfig());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.settings().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes every kind of record that a service must refuse. */
    void poison() {
        for (Poison record : records.ofEveryKind()) {
            poison.add(record);
            ProducerRecord<byte[], byte[]> written = new ProducerRecord<>(
                    record.topic().orElseThrow(), record.key().getBytes(UTF_8), record.bytes());
            record.headers().forEach((name, value) -> written.headers().add(name, value.getBytes(UTF_8)));
            send(written);
        }
    }

    /** Registers another version of the record, and writes letters in it: what services find that are not yet upgraded. */
    void newer() {
        int id = version.register(topics.catalogue());
        for (SeededLetter letter : seeds.take(NEWER)) {
            letters.add(letter);
            send(new ProducerRecord<>(
                    topics.letterSubmitted.name(), letter.id().getBytes(UTF_8), version.write(id, letter)));
        }
    }

    /** A letter more that comes in, by another way. */
    void add(SeededLetter letter) {
        letters.add(letter);
    }

    /** A letter that is not handed in yet. */
    SeededLetter another() {
        return seeds.take(1).getFirst();
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

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
