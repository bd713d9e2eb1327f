package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.events.DuplicateReason;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.OriginHeader;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("dead-letters"));
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
            TestRecord<byte[], DeadLetter> record = deadLetters(driver).readRecord();
            DeadLetter letter = record.value();
            assertThat(record.key()).containsExactly(0x62);
            assertThat(letter.getReason()).isEqualTo("bad-argument");
            assertThat(letter.getMessage()).isEqualTo("5 cannot be halved; give an even number");
            assertThat(letter.getStage()).isEqualTo("halve-number");
            assertThat(letter.getOriginTopic()).isEqualTo("numbers");
            assertThat(letter.getOriginOffset()).isEqualTo(1);
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 0, 0, 5}));
            assertThat(RecordOrigin.in(record.headers()))
                    .map(RecordOrigin::topic)
                    .contains("numbers");
            assertThat(meters.counter("kamerstroom.dead.letters", "stage", "halve-number", "reason", "bad-argument")
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
            assertThat(deadLetters(driver).readValue().getOriginTopic()).isEqualTo("numbers");
        }
    }

    @Test
    void shouldKeepARecordThatOverflowsTheStackAndGoOn() {
        // Given
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", Integer.MAX_VALUE - 1);
            numbers.pipeInput("b", 4);

            // Then
            DeadLetter letter = deadLetters(driver).readValue();
            assertThat(letter.getReason()).isEqualTo("too-deep");
            assertThat(letter.getStage()).isEqualTo("halve-number");
            assertThat(halves(driver).readValuesToList()).containsExactly(2);
        }
    }

    @Test
    void shouldGiveWhatFailsAnIdentityAndATime() {
        // Given
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 5);
            numbers.pipeInput("a", 5);

            // Then
            List<DeadLetter> letters = deadLetters(driver).readValuesToList();
            assertThat(letters)
                    .extracting(DeadLetter::getId)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).matches("extract-[0-9a-f]{16}"));
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.getAttempts()).isEqualTo(1);
                assertThat(letter.getFirstSeenAt()).isEqualTo(NOW);
                assertThat(letter.getLastSeenAt()).isEqualTo(NOW);
                assertThat(letter.getContent()).isEqualTo(DeadLetterContent.RECORD);
            });
        }
    }

    @Test
    void shouldKnowAgainWhatCameBack() {
        // Given
        Instant first = NOW.minus(Duration.ofDays(1));
        Headers headers = new RecordHeaders();
        new ReplayMark("extract-0123456789abcdef", 3, first, false).writeTo(headers);
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput(new TestRecord<>("a", 5, headers));

            // Then
            DeadLetter letter = deadLetters(driver).readValue();
            assertThat(letter.getId()).isEqualTo("extract-0123456789abcdef");
            assertThat(letter.getAttempts()).isEqualTo(3);
            assertThat(letter.getFirstSeenAt()).isEqualTo(first);
            assertThat(letter.getHeaders()).isEmpty();
        }
    }

    @Test
    void shouldTakeAFailureElsewhereForANewOne() {
        // Given
        Headers headers = new RecordHeaders();
        new ReplayMark("ingest-0123456789abcdef", 3, NOW, false).writeTo(headers);
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput(new TestRecord<>("a", 5, headers));

            // Then
            assertThat(deadLetters(driver).readValue().getAttempts()).isEqualTo(1);
        }
    }

    @Test
    void shouldHandOnByWhatTheSenderAsks() {
        // Given
        Headers headers = new RecordHeaders();
        headers.add("kamerstroom.submission.id", "42".getBytes(UTF_8));
        headers.add("stranger", "x".getBytes(UTF_8));
        try (TopologyTestDriver driver = driver(DeadLettersTest::halve)) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput(new TestRecord<>("a", 5, headers));

            // Then
            TestRecord<byte[], DeadLetter> record = deadLetters(driver).readRecord();
            assertThat(record.headers())
                    .extracting(Header::key)
                    .contains("kamerstroom.submission.id", "kamerstroom.dead-letter.id")
                    .doesNotContain("stranger");
            assertThat(record.value().getHeaders())
                    .extracting(OriginHeader::getName)
                    .containsExactly("kamerstroom.submission.id", "stranger");
        }
    }

    @Test
    void shouldPointAtARecordThatIsTooLargeToKeepTwice() {
        // Given
        byte[] huge = new byte[10 << 20];
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "letters",
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-letters"))
                .mapValues(letter -> half(5), Named.as("halve-number"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves")))) {
            var letters = driver.createInputTopic("letters", new StringSerializer(), new ByteArraySerializer());

            // When
            letters.pipeInput("a", huge);

            // Then
            DeadLetter letter = deadLetters(driver).readValue();
            assertThat(letter.getContent()).isEqualTo(DeadLetterContent.REFERENCE);
            assertThat(letter.getValue()).isNull();
            assertThat(letter.getValueSize()).isEqualTo(10 << 20);
        }
    }

    @Test
    void shouldKeepARecordWhoseResultIsTooLargeForItsTopicAndGoOn() {
        // Given
        Topic<String, LetterDuplicate> results = topics.letterDuplicate;
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .mapValues(DeadLettersTest::ofLength, Named.as("write-long"))
                .to(results.name(), results.writeAs("write-results")))) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 2 << 20);
            numbers.pipeInput("b", 10);

            // Then
            DeadLetter letter = deadLetters(driver).readValue();
            assertThat(letter.getReason()).isEqualTo("oversized-result");
            assertThat(letter.getOriginOffset()).isZero();
            assertThat(driver.createOutputTopic(
                                    results.name(),
                                    results.keys().deserializer(),
                                    results.values().deserializer())
                            .readKeyValuesToList())
                    .extracting(result -> result.key)
                    .containsExactly("b");
        }
    }

    @Test
    void shouldKeepARecordWhoseInternalFormIsTooLargeAndGoOn() {
        // Given
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .processValues(RecordOrigin.stamp(), Named.as("stamp-origin"))
                .mapValues(DeadLettersTest::ofLength, Named.as("write-long"))
                .repartition(Repartitioned.with(Serdes.String(), topics.internal(LetterDuplicate.class))
                        .withName("letters"))
                .mapValues(letter -> letter.getSource().length(), Named.as("measure"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves")))) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 13_000_000);
            numbers.pipeInput("b", 10);

            // Then
            assertThat(deadLetters(driver).readValue().getReason()).isEqualTo("oversized-result");
            assertThat(halves(driver).readValuesToList()).containsExactly(10);
        }
    }

    @Test
    void shouldBoundAMessageAndMissNone() {
        // Given
        try (TopologyTestDriver driver = driver((builder, context) -> builder.stream(
                        "numbers",
                        Consumed.with(Serdes.String(), Serdes.Integer()).withName("read-numbers"))
                .mapValues(DeadLettersTest::fail, Named.as("fail"))
                .to("halves", Produced.with(Serdes.String(), Serdes.Integer()).withName("write-halves")))) {
            var numbers = driver.createInputTopic("numbers", new StringSerializer(), new IntegerSerializer());

            // When
            numbers.pipeInput("a", 0);
            numbers.pipeInput("a", 1);

            // Then
            List<DeadLetter> letters = deadLetters(driver).readValuesToList();
            assertThat(letters.get(0).getMessage()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letters.get(1).getMessage())
                    .hasSizeLessThanOrEqualTo(2_000)
                    .endsWith("\uD83D\uDE00…");
            assertThat(letters).extracting(DeadLetter::getReason).containsOnly("unexpected-failure");
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

    private static LetterDuplicate ofLength(int length) {
        return LetterDuplicate.newBuilder()
                .setLetterId("kst-1-1")
                .setContentHash("0")
                .setReason(DuplicateReason.CONTENT)
                .setSource("x".repeat(length))
                .setSubmittedAt(NOW)
                .build();
    }

    private static int fail(int number) {
        throw number == 0 ? new IllegalStateException() : new IllegalStateException("\uD83D\uDE00".repeat(5_000));
    }

    private static int half(int number) {
        if (number % 2 == 1) {
            throw new RejectedRecordException(
                    DeadLetterReason.BAD_ARGUMENT, number + " cannot be halved; give an even number");
        }
        return subtractOneByOne(number, number / 2);
    }

    /** Slowly and deeply, as a parser may. */
    private static int subtractOneByOne(int number, int subtrahend) {
        return subtrahend == 0 ? number : subtractOneByOne(number, subtrahend - 1) - 1;
    }

    private static int askRegistry(int number) {
        throw new UncheckedIOException(new ConnectException("refused"));
    }

    private static TestOutputTopic<String, Integer> halves(TopologyTestDriver driver) {
        return driver.createOutputTopic("halves", new StringDeserializer(), new IntegerDeserializer());
    }

    private TestOutputTopic<byte[], DeadLetter> deadLetters(TopologyTestDriver driver) {
        Topic<byte[], DeadLetter> topic = topics.deadLetter("extract");
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    private TopologyTestDriver driver(ServiceDefinition.TopologyFactory steps) {
        ServiceDefinition definition =
                ServiceDefinition.streams("kamerstroom.extract", "Halves numbers.", new ConfigDef(), steps);
        Settings settings =
                Settings.of(definition.settings(), SettingSources.of(Map.of("streams.state.dir", state.toString())));
        ServiceContext context =
                new ServiceContext(definition.name(), settings, topics, meters, Clock.fixed(NOW, ZoneOffset.UTC));
        StreamsConfiguration configuration = StreamsConfiguration.from(context);
        return new TopologyTestDriver(configuration.topology(steps, context), configuration.properties(), NOW);
    }
}
