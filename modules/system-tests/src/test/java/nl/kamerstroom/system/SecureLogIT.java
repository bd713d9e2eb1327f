package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.audit.AuditMain;
import nl.kamerstroom.embedded.EmbeddedDatabase;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.RegistryProcess;
import nl.kamerstroom.enrich.EnrichMain;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.ingest.IngestMain;
import nl.kamerstroom.provision.ProvisionMain;
import nl.kamerstroom.sink.postgres.SinkPostgresMain;
import nl.kamerstroom.testkit.SecureBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All services as processes on a secured broker, each with its own user and no right beyond what the catalogue says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureLogIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> USERS =
            List.of("ingest", "extract", "enrich", "sink-postgres", "audit", "operator", "subscriber");

    private final Ports ports = Ports.free();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private Path data;
    private SecureBroker broker;
    private EmbeddedDatabase database;
    private ServiceProcess provision;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        database = keep(EmbeddedDatabase.start(data.resolve("database"), ports.of(Endpoint.DATABASE)));
        keep(RegistryProcess.start(
                database,
                ports.of(Endpoint.REGISTRY),
                ports.of(Endpoint.REGISTRY_MANAGEMENT),
                data.resolve("registry.log")));
        broker = keep(SecureBroker.start(data.resolve("kafka")));
        writeSecrets();
        provision = ServiceProcess.start(ProvisionMain.class, provisionSettings(), data.resolve("provision.log"));
        assertThat(provision.exitCode()).as(provision.printed()).isZero();
        List<Endpoint> probes = List.of(
                Endpoint.INGEST_HEALTH,
                Endpoint.EXTRACT_HEALTH,
                Endpoint.ENRICH_HEALTH,
                Endpoint.SINK_POSTGRES_HEALTH,
                Endpoint.AUDIT_HEALTH);
        serve(IngestMain.class, "ingest", Endpoint.INGEST_HEALTH, streams("ingest"));
        serve(ExtractMain.class, "extract", Endpoint.EXTRACT_HEALTH, streams("extract"));
        serve(EnrichMain.class, "enrich", Endpoint.ENRICH_HEALTH, streams("enrich"));
        serve(
                SinkPostgresMain.class,
                "sink-postgres",
                Endpoint.SINK_POSTGRES_HEALTH,
                Map.of("database.url", database.jdbcUrl(), "database.user", database.user()));
        serve(AuditMain.class, "audit", Endpoint.AUDIT_HEALTH, streams("audit"));
        for (int i = 0; i < probes.size(); i++) {
            services.get(i).awaitReady(ports.of(probes.get(i)));
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable part : running.reversed()) {
            part.close();
        }
    }

    @Test
    void shouldBringALettersEventsToTheDatabaseWithEveryServicesOwnRights() throws Exception {
        // Given
        Path letter = House.find().root().resolve("samples/letters/2022-03-09-defensie.txt");

        // When
        int status = post(letter);

        // Then
        assertThat(status).isEqualTo(202);
        await("events in the database").atMost(PATIENCE).until(() -> rows("letter") == 1 && rows("event") > 0);
    }

    @Test
    void shouldShowNoPasswordInLogsProcessListsOrEnvironments() throws IOException {
        // Given
        List<String> seen = new ArrayList<>(List.of(provision.printed()));

        // When
        for (ServiceProcess service : services) {
            Path process = Path.of("/proc", Long.toString(service.pid()));
            seen.add(Files.readString(process.resolve("cmdline")));
            seen.add(Files.readString(process.resolve("environ")));
            seen.add(service.printed());
        }

        // Then
        assertThat(seen).hasSize(1 + 3 * services.size()).noneMatch(text -> text.contains("the-password-of"));
    }

    private void serve(Class<?> main, String name, Endpoint health, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(common());
        settings.putAll(more);
        settings.put("health.port", Integer.toString(ports.of(health)));
        broker.login(user(name), "").forEach((setting, value) -> settings.put("kafka." + setting, value));
        settings.put("kafka.sasl.jaas.config", "${file:%s}".formatted(secret(name + ".jaas")));
        services.add(keep(ServiceProcess.start(main, settings, data.resolve(name + ".log"))));
    }

    private Map<String, String> streams(String name) {
        return Map.of(
                "streams.state.dir",
                data.resolve("state").resolve(name).toString(),
                "ingest.http.port",
                Integer.toString(ports.of(Endpoint.INGEST)));
    }

    private Map<String, String> provisionSettings() {
        Map<String, String> settings = new HashMap<>(common());
        broker.administratorLogin().forEach((setting, value) -> settings.put("kafka." + setting, value));
        settings.put("topics.replication.factor", "1");
        settings.put("access.passwords.folder", data.resolve("passwords").toString());
        return settings;
    }

    private Map<String, String> common() {
        return Map.of("registry.url", "http://localhost:%d/apis/ccompat/v7".formatted(ports.of(Endpoint.REGISTRY)));
    }

    /** One file a user for the administrator, and for each service its own way to log in. */
    private void writeSecrets() throws IOException {
        Files.createDirectories(data.resolve("passwords"));
        Files.createDirectories(data.resolve("secrets"));
        for (String name : USERS) {
            Files.writeString(data.resolve("passwords").resolve(user(name)), password(name));
            Files.writeString(secret(name + ".jaas"), SecureBroker.jaas(user(name), password(name)));
        }
    }

    private Path secret(String file) {
        return data.resolve("secrets").resolve(file);
    }

    private static String user(String name) {
        return "kamerstroom." + name;
    }

    private static String password(String name) {
        return "the-password-of-" + name;
    }

    private int post(Path letter) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + ports.of(Endpoint.INGEST) + "/letters"))
                                    .header("Content-Type", "text/plain; charset=utf-8")
                                    .POST(BodyPublishers.ofFile(letter))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.add(part);
        return part;
    }
}
