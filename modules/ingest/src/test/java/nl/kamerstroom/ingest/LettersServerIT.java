package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.testkit.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP interface, on a real server and a real broker. */
class LettersServerIT {

    private static final int LARGEST = 100_000;

    @TempDir
    private static Path data;

    private static TestBroker broker;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("letters-server-it"));
    private final SubmissionJournal journal = new SubmissionJournal(10);
    private LetterSubmitter submitter;
    private LettersServer server;

    @BeforeAll
    static void startBroker() {
        broker = TestBroker.start(data);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startServer() {
        Settings settings = Settings.of(
                IngestMain.SERVICE.settings(),
                SettingSources.of(Map.of(
                        "kafka.bootstrap.servers", broker.bootstrapServers(),
                        "ingest.http.port", "0",
                        "ingest.letter.max.bytes", Integer.toString(LARGEST),
                        "ingest.in.flight.max", "1",
                        "ingest.delivery.timeout.ms", "2000")));
        IngestConfig config = IngestConfig.from(settings);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        IngestMetrics metrics = new IngestMetrics(meters);
        ServiceContext context = new ServiceContext("kamerstroom.ingest", settings, topics, meters, Clock.systemUTC());
        submitter =
                LetterSubmitter.create(context, config, new LetterSubmitter.Parts(metrics, journal, UUID::randomUUID));
        server = new LettersServer(config, submitter, journal, metrics);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
        submitter.close();
        topics.close();
    }

    @Test
    void shouldAcceptALetterAsTheBody() throws Exception {
        // Given
        HttpRequest request = request("?fileName=2022D09123.txt&sourceId=abc")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Geachte voorzitter"))
                .build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"letterId\":\"2022D09123\"", "\"mediaType\":\"text/plain\"");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/letters/"));
    }

    @Test
    void shouldAcceptALetterAsAFileOfAForm() throws Exception {
        // Given
        String form = """
                --x
                Content-Disposition: form-data; name="sourceId"

                42
                --x
                Content-Disposition: form-data; name="file"; filename="kst-36045-3.xml"
                Content-Type: application/xml

                <?xml version="1.0"?><officiele-publicatie/>
                --x--
                """;

        // When
        HttpResponse<String> answer = send(form(form));

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"letterId\":\"kst-36045-3\"", "\"mediaType\":\"application/xml\"");
    }

    @Test
    void shouldTellWhatIsKnownOfASubmission() throws Exception {
        // Given
        journal.decided("s-1", new Fate.Duplicate("kst-36045-3", "content"), 0);

        // When
        HttpResponse<String> answer = send(request("/s-1").build());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"submissionId\":\"s-1\",\"state\":\"duplicate\",\"letterId\":\"kst-36045-3\",\"reason\":\"content\"}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/plain                        | ''                   | 400 | The letter has no bytes
                    application/pdf                   | Geachte voorzitter   | 415 | declared "application/pdf", but its bytes are "text/plain"
                    image/png                         | Geachte voorzitter   | 415 | Media type "image/png" is not taken
                    application/x-www-form-urlencoded | letter=Geachte       | 415 | send multipart/form-data
                    multipart/form-data               | Geachte voorzitter   | 400 | must have a boundary
                    multipart/form-data; boundary=x   | Geachte voorzitter   | 400 | form
                    """)
    void shouldSayWhatIsWrongWithARequest(String type, String body, int status, String detail) throws Exception {
        // Given
        HttpRequest request = request("")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().replace("\\\"", "\"")).contains("\"status\":" + status, detail);
    }

    @Test
    void shouldRefuseTwoLettersInOneForm() throws Exception {
        // Given
        String part = """
                --x
                Content-Disposition: form-data; name="file"; filename="a.txt"

                Geachte
                """;

        // When
        HttpResponse<String> answer = send(form(part + part + "--x--\n"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A form holds one letter");
    }

    @Test
    void shouldRefuseBinaryJunkWithAPdfName() throws Exception {
        // Given
        HttpRequest request = request("?fileName=brief.pdf")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 1, 2, 3, 0, 5}))
                .build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("brief.pdf", "is binary and neither PDF nor DOCX");
    }

    @Test
    void shouldRefuseAnAnnouncedFiftyMegabytes() throws Exception {
        // Given
        HttpRequest request = request("")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[50 << 20]))
                .build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 100000 bytes");
    }

    @Test
    void shouldRefuseALetterThatGrowsTooLargeWhileItArrives() throws Exception {
        // Given
        HttpRequest request = request("")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LARGEST + 1])))
                .build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldAskToComeBackWhenTooManyLettersAreOnTheirWay() throws Exception {
        // Given
        try (Socket slow =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            slow.getOutputStream()
                    .write(
                            "POST /letters HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nGea"
                                    .getBytes(UTF_8));
            await().until(() -> server.health().checks().get(0).reason().equals("busy"));

            // When
            HttpResponse<String> answer = send(request("")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("Geachte voorzitter"))
                    .build());

            // Then
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void shouldNotKnowAnUnknownSubmission() throws Exception {
        // Given
        HttpRequest request = request("/nobody").build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Unknown submission");
    }

    @Test
    void shouldNameTheMethodThatIsAllowed() throws Exception {
        // Given
        HttpRequest request = request("").DELETE().build();

        // When
        HttpResponse<String> answer = send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    private HttpRequest form(String body) {
        return request("")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body.replace("\n", "\r\n")))
                .build();
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:%d/letters%s".formatted(server.address().getPort(), rest)));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
