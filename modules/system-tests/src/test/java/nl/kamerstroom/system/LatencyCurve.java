package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a letter takes from {@code POST} to its event in the topic of published events, as a reader of committed
 * records sees it, for settings of commit interval and linger. Not part of a build: {@code docs/latency.md} says how to
 * run it.
 */
class LatencyCurve {

    private static final Path REPORT = Path.of("target", "latency.md");
    private static final List<Integer> COMMIT_INTERVALS = List.of(20, 50, 100, 500);
    private static final List<Integer> LINGERS = List.of(0, 5, 100);
    private static final List<Stage> STEPS = List.of(Stage.INGEST, Stage.EXTRACT, Stage.ENRICH);
    private static final int WARM_UP = 60;
    private static final int LETTERS = 200;
    private static final int PER_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of one letter, in milliseconds. */
    private record Latencies(List<Long> sorted) {

        long percentile(int percent) {
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    @Test
    void shouldMeasureWhatCommitIntervalAndLingerCost(@TempDir Path data) throws Exception {
        // Given
        List<String> rows = new ArrayList<>();
        rows.add("| commit interval | linger | median | 95 % | 99 % |\n|---|---|---|---|---|");

        // When
        try (ProcessStack stack = ProcessStack.start(data)) {
            int run = 0;
            coldStart(stack, ++run);
            for (int commit : COMMIT_INTERVALS) {
                for (int linger : LINGERS) {
                    restart(stack, commit, linger);
                    Latencies latencies = measure(stack, new LetterSeeds(1, ++run));
                    rows.add(row(commit, linger, latencies));
                    System.out.println(rows.getLast());
                }
            }
        }

        // Then
        Files.writeString(REPORT, String.join("\n", rows) + "\n");
        assertThat(rows).hasSize(1 + COMMIT_INTERVALS.size() * LINGERS.size());
    }

    /** Measures once for nothing: a broker that has never run a transaction answers slower than it ever will again. */
    private static void coldStart(ProcessStack stack, int run) throws Exception {
        restart(stack, COMMIT_INTERVALS.getFirst(), LINGERS.getFirst());
        measure(stack, new LetterSeeds(1, run));
    }

    private static String row(int commit, int linger, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "| %d ms | %d ms | %d ms | %d ms | %d ms |",
                commit,
                linger,
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99));
    }

    private static void restart(ProcessStack stack, int commit, int linger) {
        Map<String, String> settings = Map.of(
                "streams.commit.interval.ms", Integer.toString(commit),
                "streams.producer.linger.ms", Integer.toString(linger));
        STEPS.forEach(stage -> stack.service(stage).close());
        STEPS.forEach(stage -> stack.start(stage, stage.main(), settings));
        STEPS.forEach(stack::awaitReady);
    }

    /** Letters with at least one event, at a rate that no step has to queue for; the first ones warm the services up. */
    private static Latencies measure(ProcessStack stack, LetterSeeds seeds) throws Exception {
        List<SeededLetter> letters = seeds.take(4 * (WARM_UP + LETTERS)).stream()
                .filter(letter -> !letter.states().isEmpty())
                .limit(WARM_UP + LETTERS)
                .toList();
        Map<String, Long> posted = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        try (Topics topics = new Topics(stack.catalogue(), stack.registryConfig());
                KafkaConsumer<byte[], byte[]> consumer = atEnd(stack, topics);
                HttpClient http = HttpClient.newHttpClient()) {
            long began = System.nanoTime();
            for (int i = 0; i < letters.size(); i++) {
                long due = began + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) {
                    note(consumer, topics, seen, Duration.ofMillis(1));
                }
                posted.put(letters.get(i).id(), System.nanoTime());
                answers.add(post(http, stack.ingest(), letters.get(i)));
            }
            assertThat(answers).extracting(CompletableFuture::join).containsOnly(202);
            Set<String> all = new HashSet<>(posted.keySet());
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> {
                note(consumer, topics, seen, Duration.ofMillis(1));
                return seen.keySet().containsAll(all);
            });
        }
        return new Latencies(letters.subList(WARM_UP, letters.size()).stream()
                .map(letter -> (seen.getOrDefault(letter.id(), 0L) - posted.getOrDefault(letter.id(), 0L)) / 1_000_000)
                .sorted()
                .toList());
    }

    /** The answer is not waited for now: that would keep the reader from looking. */
    private static CompletableFuture<Integer> post(HttpClient http, URI ingest, SeededLetter letter) {
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/letters"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(letter.bytes()))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static void note(
            KafkaConsumer<byte[], byte[]> consumer, Topics topics, Map<String, Long> seen, Duration wait) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            long now = System.nanoTime();
            EventPublished event =
                    topics.eventPublished.values().deserializer().deserialize(record.topic(), record.value());
            seen.putIfAbsent(event.getHeader().getLetterId(), now);
        }
        LockSupport.parkNanos(100_000);
    }

    private static KafkaConsumer<byte[], byte[]> atEnd(ProcessStack stack, Topics topics) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", stack.settings().bootstrapServers(),
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "fetch.max.wait.ms", "5"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topics.eventPublished.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
