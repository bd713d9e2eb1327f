package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/** The pipeline in containers, on the images that a deployment would use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "dockerAnswers", disabledReason = "No Docker engine answers here; start one to try the containers")
class ContainersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final House house = House.find();
    private ContainerStack stack;

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    void start() {
        stack = new ContainerStack(house);
        stack.start();
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldTurnAPostedLetterIntoEventsAndRows() throws Exception {
        // Given
        Path letter = house.root().resolve("samples/letters/2022-03-09-defensie.txt");

        // When
        int status = post(letter);

        // Then
        assertThat(status).isEqualTo(202);
        await().atMost(PATIENCE).untilAsserted(() -> {
            long yielded = eventsOfExtractedLetters();
            assertThat(yielded).isPositive();
            assertThat(read("kamerstroom.event.published.v1")).hasSize((int) yielded);
            assertThat(rows("event")).isEqualTo(yielded);
        });
        assertThat(read("kamerstroom.meeting.announced.v1")).isNotEmpty();
    }

    @Test
    void shouldAddNothingForALetterThatWasThereBefore() throws Exception {
        // Given
        Path letter = house.root().resolve("samples/letters/2024-02-05-sociale-zaken.txt");
        post(letter);

        // When
        post(letter);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(read("kamerstroom.letter.duplicate.v1")).hasSize(1));
        String letterId = read("kamerstroom.letter.duplicate.v1").getFirst().key();
        assertThat(read("kamerstroom.letter.received.v1"))
                .filteredOn(record -> record.key().equals(letterId))
                .hasSize(1);
    }

    private int post(Path letter) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(stack.lettersUrl() + "?fileName=" + letter.getFileName()))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(letter)))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<Stranger.Read> read(String topic) throws IOException, InterruptedException {
        try (Stranger stranger = new Stranger(stack.bootstrapServers(), stack.registryUrl())) {
            return stranger.read(List.of(topic));
        }
    }

    private long eventsOfExtractedLetters() throws IOException, InterruptedException {
        return read("kamerstroom.letter.extracted.v1").stream()
                .mapToLong(letter -> ((List<?>) letter.value().get("events")).size())
                .sum();
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().getJdbcUrl(),
                        stack.postgres().getUsername(),
                        stack.postgres().getPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
