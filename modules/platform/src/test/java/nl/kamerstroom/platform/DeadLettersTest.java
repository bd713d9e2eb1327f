package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final Instant NOW = Instant.parse("2022-03-09T12:00:00Z");

    @TempDir
    private Path state;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldKeepARejectedRecordAndGoOn() {
        // Given
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 4);
            numbers.pipeInput("b", 5);
            numbers.pipeInput("c", 6);

            // Then
            assertThat(halves(driver).readValuesToList()).containsExactly(2, 3);
            TestRecord<String, byte[]> letter = deadLetters(driver).readRecord();
            assertThat(letter.key()).isEqualTo("b");
            assertThat(new String(letter.value(), UTF_8)).contains("odd-number", "5 cannot be halved", "halve-number");
            assertThat(RecordOrigin.in(letter.headers()))
                    .map(RecordOrigin::topic)
                    .contains("numbers");
            assertThat(meters.counter("kamerstroom.dead.letters", "stage", "halve-number", "reason", "odd-number")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldNameTheFirstTopicAfterARepartition() {
        // Given
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .processValues(RecordOrigin.stamp(), Named.as("stamp-origin"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.Integer()).withName("numbers-by-key"))
                .mapValues(DeadLettersTest::half, Named.as("halve-number"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves")))) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 5);

            // Then
            assertThat(RecordOrigin.in(deadLetters(driver).readRecord().headers()))
                    .map(RecordOrigin::topic)
                    .contains("numbers");
        }
    }

    @Test
    void shouldTryAgainWhenTheSurroundingsFail() {
        // Given
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .mapValues(DeadLettersTest::askRegistry, Named.as("ask-registry"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves")))) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            assertThatThrownBy(() -> numbers.pipeInput("a", 4)).hasRootCauseInstanceOf(ConnectException.class);

            // Then
            assertThat(deadLetters(driver).isEmpty()).isTrue();
        }
    }

    private static void halve(StreamsBuilder builder, ServiceContext context) {
        builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .mapValues(DeadLettersTest::half, Named.as("halve-number"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves"));
    }

    private static int half(int number) {
        if (number % 2 == 1) {
            throw new RejectedRecordException("odd-number", number + " cannot be halved; give an even number");
        }
        return number / 2;
    }

    private static int askRegistry(int number) {
        throw new UncheckedIOException(new ConnectException("refused"));
    }

    private static TestOutputTopic<String, Integer> halves(TopologyTestDriver driver) {
        return driver.createOutputTopic("halves", new StringDeserializer(), new IntegerDeserializer());
    }

    private static TestOutputTopic<String, byte[]> deadLetters(TopologyTestDriver driver) {
        return driver.createOutputTopic(
                "kamerstroom.halve.dead-letter", new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TopologyTestDriver driver(ServiceDefinition.TopologyFactory steps) {
        ServiceDefinition definition = ServiceDefinition.streams(
                "kamerstroom.halve", "Halves numbers.", new org.apache.kafka.common.config.ConfigDef(), steps);
        Settings settings =
                Settings.of(definition.settings(), SettingSources.of(Map.of("streams.state.dir", state.toString())));
        ServiceContext context =
                new ServiceContext("kamerstroom.halve", settings, meters, Clock.fixed(NOW, ZoneOffset.UTC));
        StreamsConfiguration configuration = StreamsConfiguration.from(context);
        return new TopologyTestDriver(configuration.topology(steps, context), configuration.properties(), NOW);
    }
}
