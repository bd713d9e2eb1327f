package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.MeetingAnnounced;
import nl.kamerstroom.events.MeetingCancelled;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.RunningService;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TestBroker;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrich as it runs, on a real broker. */
class EnrichServiceIT {

    private static final String DMM = "NAVO Defence Ministers Meeting (DMM)";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path data;

    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("enrich-it"));
    private TestBroker broker;

    @BeforeEach
    void startBroker() {
        broker = TestBroker.start(data.resolve("broker"));
    }

    @AfterEach
    void stop() {
        broker.close();
        topics.close();
    }

    @Test
    void shouldRememberWhatItPublishedWhenItStartsAnewOnAnotherMachine() throws Exception {
        // Given
        submit(TestLetter.of("kst-1", "2022-03-09")
                .with("MeetingAnnounced", "body", DMM, "time", "2022-03-16/2022-03-16")
                .with("MeteorObserved", "body", "Komeet"));
        try (RunningService first = start("first")) {
            await().atMost(PATIENCE)
                    .until(() -> read(topics.event(MeetingAnnounced.class)).size() == 1);
            assertThat(first.health().passes(Probe.LIVE)).isTrue();
        }
        submit(TestLetter.of("kst-2", "2022-03-14")
                .with("MeetingCancelled", "body", DMM, "time", "2022-03-16/2022-03-16"));

        // When
        try (RunningService second = start("second")) {
            await().atMost(PATIENCE)
                    .until(() -> read(topics.event(MeetingCancelled.class)).size() == 1);
            assertThat(second.health().passes(Probe.LIVE)).isTrue();
        }

        // Then
        List<EventPublished> events = read(topics.eventPublished);
        assertThat(events)
                .extracting(event -> event.getHeader().getChange())
                .containsExactly(Change.NEW, Change.CANCELLED);
        assertThat(events.get(1).getHeader().getSupersedes())
                .isEqualTo(events.get(0).getHeader().getEventId());
        assertThat(read(topics.deadLetter("enrich"))).hasSize(1);
    }

    private RunningService start(String machine) {
        return RunningService.start(
                EnrichMain.SERVICE,
                SettingSources.of(Map.of(
                        "kafka.bootstrap.servers",
                        broker.bootstrapServers(),
                        "registry.url",
                        "mock://enrich-it",
                        "registry.auto.register.schemas",
                        "true",
                        "streams.state.dir",
                        data.resolve(machine).toString())));
    }

    private void submit(TestLetter letter) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                topics.letterExtracted.keys().serializer(),
                topics.letterExtracted.values().serializer())) {
            producer.send(new ProducerRecord<>(topics.letterExtracted.name(), letter.id(), letter.extracted()))
                    .get();
        }
    }

    /** What a subscriber sees who reads committed records from the beginning. */
    private <K, V> List<V> read(Topic<K, V> topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                topic.keys().deserializer(),
                topic.values().deserializer())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<V> values = new ArrayList<>();
            consumer.endOffsets(List.of(partition)).forEach((end, offset) -> {
                while (consumer.position(end) < offset) {
                    consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                }
            });
            return values;
        }
    }
}
