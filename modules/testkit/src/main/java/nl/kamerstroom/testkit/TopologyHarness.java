package nl.kamerstroom.testkit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.RecordReplay;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RecordOrigin;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.ReplayMark;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.StreamsConfiguration;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Runs a service's topology, as it is wired in production, record by record on Kafka's test driver, with the registry
 * in memory and a clock that stands still.
 */
public final class TopologyHarness implements AutoCloseable {

    /** What the clock says: noon of the day of the letter that everybody tests with. */
    public static final Instant NOW = Instant.parse("2022-03-09T12:00:00Z");

    private final Path state;
    private final ServiceContext context;
    private final SimpleMeterRegistry meters;
    private final TopologyTestDriver driver;

    private TopologyHarness(Path state, ServiceContext context, SimpleMeterRegistry meters, TopologyTestDriver driver) {
        this.state = state;
        this.context = context;
        this.meters = meters;
        this.driver = driver;
    }

    /** Runs the topology of a service with these settings over its defaults. */
    public static TopologyHarness of(ServiceDefinition definition, Map<String, String> settings) {
        Path state = temporaryDirectory();
        Map<String, String> given = new HashMap<>(settings);
        given.put("streams.state.dir", state.toString());
        Topics topics = new Topics(
                Catalogue.load(), RegistryConfig.inMemory(UUID.randomUUID().toString()));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ServiceContext context = new ServiceContext(
                definition.name(),
                Settings.of(definition.settings(), SettingSources.of(given)),
                topics,
                meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
        TopologyTestDriver driver = new TopologyTestDriver(
                definition
                        .topology(context)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Service \"%s\" has no topology".formatted(definition.name()))),
                StreamsConfiguration.from(context).properties(),
                NOW);
        return new TopologyHarness(state, context, meters, driver);
    }

    public <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return driver.createInputTopic(
                topic.name(), topic.keys().serializer(), topic.values().serializer(), NOW, java.time.Duration.ZERO);
    }

    public <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    /** Hands a record of a topic to the service once more, as an operator does with a dead letter. */
    public <V> void replay(Topic<String, V> origin, String key, V value, ReplayMark mark) {
        Topic<byte[], RecordReplay> replays = context.topics().replay(context.shortName());
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        RecordOrigin first = new RecordOrigin(origin.name(), 0, 7, NOW.toEpochMilli());
        Headers headers = new RecordHeaders();
        mark.writeTo(headers);
        RecordReplay replay = RecordReplay.newBuilder()
                .setDeadLetterId(mark.id())
                .setAttempt(mark.attempt())
                .setFirstSeenAt(mark.firstSeenAt())
                .setCorrected(mark.corrected())
                .setOriginTopic(first.topic())
                .setOriginPartition(first.partition())
                .setOriginOffset(first.offset())
                .setOriginTimestamp(NOW)
                .setKey(ByteBuffer.wrap(keyBytes))
                .setValue(ByteBuffer.wrap(origin.values().serializer().serialize(origin.name(), value)))
                .build();
        input(replays).pipeInput(new TestRecord<>(keyBytes, replay, headers));
    }

    /** What the service could not process. */
    public TestOutputTopic<byte[], DeadLetter> deadLetters() {
        return output(context.deadLetterTopic());
    }

    public Topics topics() {
        return context.topics();
    }

    public ServiceContext context() {
        return context;
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }

    /** For what else the driver can do, such as letting time pass. */
    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        context.topics().close();
        delete(state);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("topology-harness");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
