package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.evaluate.GoldReader;
import nl.kamerstroom.evaluate.Score;
import nl.kamerstroom.evaluate.Scorer;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.local.Conservation;
import nl.kamerstroom.local.DemoListener;
import nl.kamerstroom.local.DemoResult;
import nl.kamerstroom.local.DemoRun;
import nl.kamerstroom.local.LocalServices;
import nl.kamerstroom.local.LocalStack;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.recognise.Recognisers;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Extractor;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo on the sample letters, end to end, and what a subscriber that has nothing of ours gets from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    /** What is promised of this letter. */
    private static final double EVENT_F1 = 0.95;

    private static final double ARGUMENT_F1 = 0.90;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final House house = House.find();
    private final Path letter = house.root().resolve("samples/letters/2022-03-09-defensie.txt");
    private final Path gold = house.root().resolve("../shared/letters/2022-03-09-defensie.json");

    private StackSettings settings;
    private LocalStack stack;
    private Stranger stranger;
    private DemoResult first;

    @BeforeAll
    void run(@TempDir Path data) throws Exception {
        settings = new StackSettings(data, Ports.free());
        stack = new LocalStack(settings, LocalServices.of(settings), StackListener.silent());
        stack.start();
        stranger = new Stranger(settings.bootstrapServers(), settings.registryUrl());
        first = feed(samples());
    }

    @AfterAll
    void stop() {
        stranger.close();
        stack.close();
    }

    @Test
    void shouldAccountForEveryLetter() throws Exception {
        // Given
        long samples = samples().size();

        // When
        Conservation letters = first.letters();

        // Then
        assertThat(first.complete()).isTrue();
        assertThat(letters.submitted()).isGreaterThanOrEqualTo(samples);
        assertThat(letters.holds()).as(letters.toString()).isTrue();
    }

    @Test
    void shouldCountALetterThatCannotBeReadAsADeadLetter() throws Exception {
        // Given
        Path broken = Files.writeString(settings.data().resolve("broken.pdf"), "%PDF-1.7 and then nothing");

        // When
        DemoResult result = feed(List.of(broken));

        // Then
        assertThat(result.complete()).isTrue();
        assertThat(result.letters().deadLetters()).isEqualTo(first.letters().deadLetters() + 1);
        assertThat(result.letters().holds()).as(result.letters().toString()).isTrue();
    }

    @Test
    void shouldSayInTypedTopicsWhatTheLetterSays() throws Exception {
        // Given
        List<Statement> direct =
                extractor().stream().map(Statement::foundInWords).distinct().toList();

        // When
        List<Statement> typed = ofTheLetter(typedTopics()).stream()
                .map(record -> Statement.typedInWords(record.value()))
                .toList();

        // Then
        assertThat(typed).isNotEmpty().containsExactlyInAnyOrderElementsOf(direct);
    }

    @Test
    void shouldSayTheSameInTheTopicOfAllEvents() throws Exception {
        // Given
        List<Statement> typed = ofTheLetter(typedTopics()).stream()
                .map(record -> Statement.typed(record.value()))
                .toList();

        // When
        List<Statement> all = ofTheLetter(List.of("kamerstroom.event.published.v1")).stream()
                .map(record -> Statement.published(record.value()))
                .toList();

        // Then
        assertThat(all).isNotEmpty().containsExactlyInAnyOrderElementsOf(typed);
    }

    @Test
    void shouldSayTheSameInPostgres() throws Exception {
        // Given
        List<Statement> typed = ofTheLetter(typedTopics()).stream()
                .map(record -> Statement.typed(record.value()))
                .toList();

        // When
        await().atMost(PATIENCE).until(() -> rows().size() >= typed.size());

        // Then
        assertThat(rows()).isNotEmpty().containsExactlyInAnyOrderElementsOf(typed);
    }

    @Test
    void shouldReachTheGoldOfTheLetter() throws Exception {
        // Given
        assumeThat(gold)
                .as("the annotation of the letter, which is not part of this repository")
                .exists();
        List<CandidateEvent> events =
                Published.candidates(ofTheLetter(List.of("kamerstroom.event.published.v1")).stream()
                        .map(Stranger.Read::value)
                        .toList());

        // When
        Score score = Scorer.score(
                "2022-03-09-defensie",
                read().text(),
                new GoldReader().read(Files.readString(gold)).orElseThrow(),
                events);

        // Then
        String findings = String.join("\n", score.findings());
        assertThat(score.evidence().missed()).isZero();
        assertThat(score.events().f1()).as(findings).isGreaterThanOrEqualTo(EVENT_F1);
        assertThat(score.arguments().f1()).as(findings).isGreaterThanOrEqualTo(ARGUMENT_F1);
    }

    @Test
    void shouldAddNoEventWhenTheSameLettersComeAgain() throws Exception {
        // Given
        int before = stranger.read(typedTopics()).size();

        // When
        DemoResult again = feed(samples());

        // Then
        assertThat(again.newEvents()).isZero();
        assertThat(again.letters().holds()).as(again.letters().toString()).isTrue();
        assertThat(again.letters().duplicates())
                .isGreaterThanOrEqualTo(samples().size());
        assertThat(stranger.read(typedTopics())).hasSize(before);
    }

    @Test
    void shouldDescribeEveryEventAsACloudEvent() throws Exception {
        // Given
        List<String> topics = typedTopics();

        // When
        List<Stranger.Read> records = stranger.read(topics);

        // Then
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            GenericRecord header = (GenericRecord) record.value().get("header");
            assertThat(record.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", header.get("eventId").toString())
                    .containsEntry("ce_subject", record.key())
                    .containsEntry("ce_type", "nl." + asType(record.topic()))
                    .containsEntry("content-type", "application/avro")
                    .hasEntrySatisfying(
                            "ce_source", source -> assertThat(source).startsWith("urn:nld:oin:"));
        });
    }

    private DemoResult feed(List<Path> letters) throws InterruptedException {
        try (DemoRun demo = new DemoRun(stack, new Silence())) {
            demo.submit(letters);
            return demo.await(PATIENCE);
        }
    }

    private List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(letter.getParent())) {
            return files.sorted().toList();
        }
    }

    private static List<String> typedTopics() {
        return Catalogue.load().eventTypes().stream()
                .map(type -> type.topic().name())
                .toList();
    }

    /** {@code kamerstroom.meeting-announced.v1} of {@code kamerstroom.meeting.announced.v1}. */
    private static String asType(String topic) {
        return topic.replaceFirst("^(kamerstroom\\.[a-z-]+)\\.", "$1-");
    }

    private List<Stranger.Read> ofTheLetter(List<String> topics) throws IOException, InterruptedException {
        String id = letterId();
        return stranger.read(topics).stream()
                .filter(record -> ((GenericRecord) record.value().get("header"))
                        .get("letterId")
                        .toString()
                        .equals(id))
                .toList();
    }

    private String letterId() throws IOException {
        return LetterContent.hash(Files.readAllBytes(letter));
    }

    private List<CandidateEvent> extractor() throws IOException {
        LetterText text = read();
        return Extractor.standard()
                .extract(text, Recognisers.standard(KnowledgeBase.load()).recognise(text))
                .events();
    }

    private LetterText read() throws IOException {
        return new LetterReader()
                .read(new DocumentReader()
                        .read(Files.readAllBytes(letter), "letter.txt", Optional.empty(), ReadLimits.standard()));
    }

    private List<Statement> rows() throws SQLException, IOException {
        List<Statement> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(settings.jdbcUrl(), "kamerstroom", "");
                PreparedStatement query = database.prepareStatement(
                        "select type, modality, evidence, arguments from event where letter_id = ?")) {
            query.setString(1, letterId());
            ResultSet events = query.executeQuery();
            while (events.next()) {
                rows.add(Statement.stored(
                        events.getString(1), events.getString(2), events.getString(3), events.getString(4)));
            }
        }
        return rows;
    }

    private static final class Silence implements DemoListener {

        @Override
        public void submitted(Path letter) {}

        @Override
        public void refused(Path letter, String why) {
            throw new AssertionError("Letter \"%s\" was refused: %s".formatted(letter, why));
        }

        @Override
        public void event(EventPublished event) {}

        @Override
        public void deadLetter(DeadLetter letter) {}

        @Override
        public void counted(Conservation letters) {}
    }
}
