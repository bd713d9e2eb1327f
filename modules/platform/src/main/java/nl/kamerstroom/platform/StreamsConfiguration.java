package nl.kamerstroom.platform;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/**
 * How a Kafka Streams application of ours runs.
 *
 * @param properties what Kafka Streams is told
 * @param replacements how many stream threads may be replaced within {@code replacementWindow} before the client gives up
 * @param topicTimeout how long a start waits for its topics
 */
public record StreamsConfiguration(
        Properties properties, int replacements, Duration replacementWindow, Duration topicTimeout) {

    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    "streams.state.dir",
                    ConfigDef.Type.STRING,
                    "data/state",
                    new ConfigDef.NonEmptyString(),
                    HIGH,
                    "Directory of local state; each instance on one host needs its own. It is a cache: Kafka can restore it.")
            .define(
                    "streams.threads",
                    ConfigDef.Type.INT,
                    1,
                    between(1, 64),
                    MEDIUM,
                    "Stream threads of this instance; more than the input's partitions stay idle.")
            .define(
                    "streams.commit.interval.ms",
                    ConfigDef.Type.LONG,
                    100L,
                    between(1, 60_000),
                    MEDIUM,
                    "Time between transactions, and so the delay of a step: 20 gives about 25 ms a step, 100 about 65 ms, 500 about 285 ms; less costs throughput.")
            .define(
                    "streams.producer.linger.ms",
                    ConfigDef.Type.LONG,
                    5L,
                    between(0, 1_000),
                    LOW,
                    "How long a producer waits to fill a batch; Kafka Streams' own 100 would add to every step's delay.")
            .define(
                    "streams.max.record.bytes",
                    ConfigDef.Type.INT,
                    12_582_912,
                    between(12_582_912, 104_857_600),
                    LOW,
                    "The largest record that is produced or fetched, in bytes; the topics must allow it.")
            .define(
                    "streams.replace.threads.max",
                    ConfigDef.Type.INT,
                    5,
                    atLeast(0),
                    LOW,
                    "How many stream threads that failed by themselves are replaced within the window before the process gives up and is restarted; failures of broker, registry or network do not count.")
            .define(
                    "streams.replace.threads.window.ms",
                    ConfigDef.Type.LONG,
                    600_000L,
                    atLeast(1_000),
                    LOW,
                    "The window over which failed stream threads are counted.")
            .define(
                    "streams.topic.timeout.ms",
                    ConfigDef.Type.LONG,
                    60_000L,
                    between(0, 3_600_000),
                    LOW,
                    "How long a start waits until the topics that it reads and writes exist.");

    /** The configuration of one service; {@code kafka.*} settings are applied over ours. */
    public static StreamsConfiguration from(ServiceContext context) {
        Settings settings = context.settings();
        Properties properties = new Properties();
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.number("streams.commit.interval.ms"));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.integer("streams.threads"));
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        clients(properties, settings);
        properties.putAll(settings.kafka());
        guarantees(properties, context);
        return new StreamsConfiguration(
                properties,
                settings.integer("streams.replace.threads.max"),
                Duration.ofMillis(settings.number("streams.replace.threads.window.ms")),
                Duration.ofMillis(settings.number("streams.topic.timeout.ms")));
    }

    private static void clients(Properties properties, Settings settings) {
        int largest = settings.integer("streams.max.record.bytes");
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                settings.number("streams.producer.linger.ms"));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), largest);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), largest);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                KafkaClients.SESSION_TIMEOUT_MILLIS);
        properties.put(StreamsConfig.topicPrefix("max.message.bytes"), largest);
    }

    private static void guarantees(Properties properties, ServiceContext context) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, context.name());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, context.settings().text("streams.state.dir"));
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, OverflowGuard.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeserializationDeadLetters.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingDeadLetters.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionDeadLetters.class);
        // Kafka 5's behaviour already now; the constant is deprecated because the choice will go.
        properties.put("processing.exception.handler.global.enabled", true);
        properties.put(DeadLetters.CONFIG, DeadLetters.of(context));
    }

    /** Where local state is kept. */
    Path stateDirectory() {
        return Path.of(properties.getProperty(StreamsConfig.STATE_DIR_CONFIG));
    }

    /** The properties of an instance that has a place of its own in its group, unless it was given one. */
    Properties propertiesOf(String instance) {
        Properties all = new Properties();
        all.putAll(properties);
        boolean isGiven = properties.keySet().stream()
                .anyMatch(name -> name.toString().endsWith(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        if (!isGiven) {
            all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        }
        return all;
    }

    /**
     * Builds a topology with a builder that knows this configuration: without it, Kafka Streams ignores that every
     * internal resource must have a name of ours.
     */
    public Topology topology(ServiceDefinition.TopologyFactory steps, ServiceContext context) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        steps.build(builder, context);
        return builder.build(properties);
    }
}
