package nl.kamerstroom.system;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A subscriber that has nothing of ours: it knows where the broker and the registry are, the registry's HTTP API, and
 * Confluent's wire format (a zero byte, the schema's id in four bytes, Avro's binary encoding).
 */
final class Stranger implements AutoCloseable {

    private static final int HEADER = 5;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String registry;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    Stranger(String bootstrapServers, String registry) {
        this.registry = registry;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A record as it was on the wire. */
    record Read(String topic, String key, Map<String, String> headers, GenericRecord value) {}

    /** All committed records of the topics, as they are now. */
    List<Read> read(Collection<String> topics) throws IOException, InterruptedException {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Read> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                records.add(decode(record));
            }
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
        http.close();
    }

    private Read decode(ConsumerRecord<byte[], byte[]> record) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.wrap(record.value());
        if (bytes.get() != 0) {
            throw new IOException("A record of topic \"%s\" does not start with a zero byte".formatted(record.topic()));
        }
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema(bytes.getInt()));
        GenericRecord value = reader.read(
                null, DecoderFactory.get().binaryDecoder(record.value(), HEADER, record.value().length - HEADER, null));
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Read(record.topic(), new String(record.key(), StandardCharsets.UTF_8), headers, value);
    }

    private Schema schema(int id) throws IOException, InterruptedException {
        if (!schemas.containsKey(id)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/schemas/ids/" + id))
                    .build();
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            String schema = new JsonMapper().readTree(answer).path("schema").asText();
            schemas.put(id, new Schema.Parser().parse(schema));
        }
        return schemas.get(id);
    }
}
