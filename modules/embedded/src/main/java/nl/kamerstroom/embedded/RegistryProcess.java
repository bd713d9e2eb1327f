package nl.kamerstroom.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Apicurio Registry as a child process, with the JDK that runs us. It keeps its schemas in PostgreSQL, so that their ids
 * survive a restart, and refuses versions that are not {@code FULL_TRANSITIVE} compatible.
 */
public final class RegistryProcess implements Part {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int STOP_SECONDS = 5;

    private final String url;
    private final Process process;
    private final Tether tether;

    private RegistryProcess(String url, Process process, Tether tether) {
        this.url = url;
        this.process = process;
        this.tether = tether;
    }

    /**
     * Starts the registry; when this returns, it answers and checks compatibility.
     *
     * @param log file for what it prints
     */
    public static RegistryProcess start(EmbeddedDatabase database, int port, int managementPort, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = Tether.startShielded(command(RegistryHome.locate(), database, port, managementPort), log);
            var registry = new RegistryProcess(
                    "http://localhost:" + port + "/apis/ccompat/v7", process, Tether.to(process.pid(), "TERM"));
            registry.awaitReady(log);
            return registry;
        } catch (IOException e) {
            throw new StartException("The schema registry did not start on port " + port + "; see '" + log + "'.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("The start of the schema registry was interrupted.", e);
        }
    }

    /** For {@code schema.registry.url}: the API that Confluent's clients speak. */
    public String url() {
        return url;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try (tether) {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, EmbeddedDatabase database, int port, int managementPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for minutes and does little: starting fast is worth more than peak speed.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + managementPort,
                "-Dquarkus.http.access-log.enabled=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=postgresql",
                "-Dapicurio.datasource.url=" + database.registryJdbcUrl(),
                "-Dapicurio.datasource.username=" + database.user(),
                "-Dapicurio.datasource.password=",
                "-jar",
                home.resolve("quarkus-run.jar").toString());
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
            while (!demandsCompatibility(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new StartException("The schema registry did not start"
                            + (process.isAlive() ? " within " + START_TIMEOUT.toSeconds() + " s" : "") + "; see '" + log
                            + "'.");
                }
                Thread.sleep(POLL);
            }
        }
    }

    /** Registration is checked only after this was set; that it can be set also tells that the registry is up. */
    private boolean demandsCompatibility(HttpClient http) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/config"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                body.readAllBytes();
            }
            return response.statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
