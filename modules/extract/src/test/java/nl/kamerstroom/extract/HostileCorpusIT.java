package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.embedded.Infrastructure;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.TopicProvisioning;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extract service as a process, on a real broker and a real registry, under every hostile document. */
class HostileCorpusIT {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** In MiB; what the container image gives the service: a heap of 384, and what a virtual machine needs besides. */
    private static final long MOST_MEMORY = 800;

    /** In MiB: {@code extract.worker.memory.bytes}. */
    private static final long MOST_WORKER_MEMORY = 384;

    @TempDir
    private static Path data;

    private static StackSettings stack;
    private static Infrastructure infrastructure;
    private static Topics topics;

    /** Where other programs want each processor eight times over, seconds on the wall say nothing of this one. */
    private static final double BUSIEST = 8.0 * Runtime.getRuntime().availableProcessors();

    @BeforeAll
    static void startInfrastructure() {
        assumeThat(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                .as("load of this machine")
                .isLessThan(BUSIEST);
        stack = new StackSettings(data, Ports.free());
        infrastructure = Infrastructure.start(stack, StackListener.silent());
        RegistryConfig registry = RegistryConfig.from(Map.of("schema.registry.url", stack.registryUrl()));
        Catalogue catalogue = Catalogue.load().withPartitionsAtMost(1);
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()))) {
            new TopicProvisioning(admin, Optional.of((short) 1)).provision(catalogue);
        }
        new SchemaRegistration(registry).register(catalogue);
        topics = new Topics(catalogue, registry);
    }

    @AfterAll
    static void stopInfrastructure() {
        Optional.ofNullable(topics).ifPresent(Topics::close);
        Optional.ofNullable(infrastructure).ifPresent(Infrastructure::close);
    }

    @Test
    void shouldExtractEveryGoodLetterAmongAllBadOnes() throws Exception {
        // Given
        List<HostileCorpus.Document> documents = documents();
        Map<Long, String> verdicts = new HashMap<>();
        List<String> good = new ArrayList<>();
        try (ExtractProcess extract = start();
                Arrivals arrivals = new Arrivals(stack.bootstrapServers(), topics);
                KafkaProducer<String, LetterReceived> producer = producer()) {
            Sent first = send(producer, Letters.saying(Letters.ANNOUNCEMENT));
            good.add(first.letter());
            arrive(arrivals, first.offset() + 1, extract);
            arrivals.restartWatch();

            // When
            for (HostileCorpus.Document document : documents) {
                Sent bad = send(producer, Letters.of(document.content(), document.fileName()));
                if (document.verdict().equals(HostileCorpus.EXTRACTED)) {
                    good.add(bad.letter());
                } else {
                    verdicts.put(bad.offset(), document.verdict());
                }
                good.add(send(producer, Letters.saying(Letters.ANNOUNCEMENT + document.name()))
                        .letter());
            }
            long workerMemory = arrive(arrivals, first.offset() + verdicts.size() + good.size(), extract);

            // Then
            Duration pause = arrivals.longestPause();
            System.out.printf(
                    "%d hostile and %d good letters: longest pause %d ms, before %s; service at most %d MiB, workers at most %d MiB%n",
                    verdicts.size(),
                    good.size(),
                    pause.toMillis(),
                    arrivals.afterLongestPause(),
                    extract.peakMemory(),
                    workerMemory);
            assertThat(arrivals.reasons()).containsAllEntriesOf(verdicts);
            assertThat(arrivals.reasons().keySet())
                    .filteredOn(offset -> offset >= first.offset())
                    .isSubsetOf(verdicts.keySet());
            assertThat(arrivals.extracted()).containsExactlyElementsOf(good);
            assertThat(pause).isLessThan(LONGEST_PAUSE);
            assertThat(extract.peakMemory()).isBetween(1L, MOST_MEMORY);
            assertThat(workerMemory).isBetween(1L, MOST_WORKER_MEMORY);
        }
    }

    /** All of them, and three in a row that together take longer than a transaction may. */
    private static List<HostileCorpus.Document> documents() {
        List<HostileCorpus.Document> documents = new ArrayList<>(HostileCorpus.all());
        HostileCorpus.Document slow = documents.stream()
                .filter(document -> document.verdict().equals("timed-out"))
                .findFirst()
                .orElseThrow();
        documents.addAll(List.of(slow, slow, slow));
        return documents;
    }

    @Test
    void shouldLeaveNoWorkerBehindWhenItIsKilled() throws Exception {
        // Given
        try (ExtractProcess extract = start();
                KafkaProducer<String, LetterReceived> producer = producer()) {
            send(producer, Letters.of(HostilePdfs.formFan(), "a.pdf"));
            await().atMost(PATIENCE).until(() -> extract.workers().stream().anyMatch(HostileCorpusIT::isBusy));
            List<ProcessHandle> workers = extract.workers();

            // When
            extract.kill();

            // Then
            await().atMost(Duration.ofSeconds(10)).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private static boolean isBusy(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .filter(spent -> spent.compareTo(Duration.ofMillis(1_500)) > 0)
                .isPresent();
    }

    /** Waits until that many letters have an outcome; the most memory that a worker took meanwhile, in MiB. */
    private static long arrive(Arrivals arrivals, long count, ExtractProcess extract) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long memory = 0;
        while (arrivals.count() < count && System.nanoTime() < deadline && extract.isAlive()) {
            arrivals.poll();
            memory = Math.max(memory, extract.workerMemory());
        }
        return memory;
    }

    private static ExtractProcess start() throws Exception {
        return ExtractProcess.start(
                Map.of(
                        "kafka.bootstrap.servers", stack.bootstrapServers(),
                        "registry.url", stack.registryUrl(),
                        "streams.state.dir", data.resolve("state").toString(),
                        "health.port", "0"),
                "384m",
                data.resolve("extract.log"));
    }

    private static KafkaProducer<String, LetterReceived> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "max.request.size", 12 << 20),
                topics.letterReceived.keys().serializer(),
                topics.letterReceived.values().serializer());
    }

    /** A letter in the input topic. */
    private record Sent(String letter, long offset) {}

    private static Sent send(KafkaProducer<String, LetterReceived> producer, LetterReceived letter) throws Exception {
        long offset = producer.send(new ProducerRecord<>(topics.letterReceived.name(), letter.getLetterId(), letter))
                .get()
                .offset();
        return new Sent(letter.getLetterId(), offset);
    }
}
