package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What senders see while no broker answers. */
class SilentBrokerIT {

    @TempDir
    private Path work;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IngestMetrics metrics = new IngestMetrics(meters);
    private final SubmissionJournal journal = new SubmissionJournal(10);
    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("silent-broker-it"));
    private final Settings settings = Settings.of(
            IngestMain.SERVICE.settings(),
            SettingSources.of(Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:1",
                    "ingest.http.port", "0",
                    "ingest.folder.interval.ms", "20",
                    "ingest.delivery.timeout.ms", "1000")));
    private final IngestConfig config = IngestConfig.from(settings);
    private final LetterSubmitter submitter = LetterSubmitter.create(
            new ServiceContext("kamerstroom.ingest", settings, topics, meters, Clock.systemUTC()),
            config,
            new LetterSubmitter.Parts(metrics, journal, UUID::randomUUID));

    @AfterEach
    void close() {
        submitter.close();
        topics.close();
    }

    @Test
    void shouldNotAcceptALetter() throws Exception {
        // Given
        LettersServer server = new LettersServer(config, submitter, journal, metrics);
        server.start();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/letters".formatted(server.address().getPort())))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("Geachte voorzitter"))
                .build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        server.close();
    }

    @Test
    void shouldLeaveAFileWhereItIs() throws Exception {
        // Given
        Path letter = Files.writeString(work.resolve("brief.txt"), "Geachte voorzitter", UTF_8);
        FolderWatcher watcher = new FolderWatcher(work, config, submitter, metrics);

        // When
        watcher.start();

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.find("kamerstroom.letters.refused").counter() != null);
        assertThat(letter).exists();
        watcher.close();
    }

    @Test
    void shouldFailAFileThatIsNoLetterAndSayWhy() throws Exception {
        // Given
        Files.write(work.resolve("brief.pdf"), new byte[] {0, 1, 2, 3});
        FolderWatcher watcher = new FolderWatcher(work, config, submitter, metrics);

        // When
        watcher.start();

        // Then
        Path reason = work.resolve("failed/brief.pdf.reason.txt");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reason)
                        .content()
                        .startsWith("unsupported-format")
                        .contains("File \"brief.pdf\" is binary and neither PDF nor DOCX"));
        assertThat(work.resolve("failed/brief.pdf")).exists();
        watcher.close();
    }

    @Test
    void shouldLeaveUnfinishedAndHiddenFilesAlone() throws Exception {
        // Given
        Files.writeString(work.resolve("brief.txt.part"), "");
        Files.writeString(work.resolve(".brief.txt"), "");
        Files.writeString(work.resolve("leeg.txt"), "");
        FolderWatcher watcher = new FolderWatcher(work, config, submitter, metrics);

        // When
        watcher.start();

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(work.resolve("failed/leeg.txt.reason.txt"))
                        .content()
                        .startsWith("empty"));
        assertThat(work.resolve("brief.txt.part")).exists();
        assertThat(work.resolve(".brief.txt")).exists();
        watcher.close();
    }
}
