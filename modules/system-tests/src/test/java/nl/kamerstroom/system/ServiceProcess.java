package nl.kamerstroom.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A program of ours in an operating system process of its own, as an operator starts it: told by its environment. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Class<?> main;
    private final Process process;
    private final Path log;

    private ServiceProcess(Class<?> main, Process process, Path log) {
        this.main = main;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param settings by their names: {@code health.port}
     * @param log where it prints, made anew
     * @param arguments of the program
     */
    static ServiceProcess start(Class<?> main, Map<String, String> settings, Path log, String... arguments) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) ->
                environment.put("KAMERSTROOM_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            // Whoever stops the tests in the middle does not want to look for what they have left.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-" + main.getSimpleName()));
            return new ServiceProcess(main, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does: it finishes nothing and tells nobody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Freezes it, as a machine that swaps or a long collection of garbage does. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on where it was frozen, unaware that time has passed. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
    }

    /** Waits until it has ended by itself, and gives its exit code. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until it says that it is ready. */
    void awaitReady(int healthPort) {
        awaitAnswer(healthPort, 200, "is ready");
    }

    /** Waits until it says that it is not ready; it is alive all the same. */
    void awaitNotReady(int healthPort) {
        awaitAnswer(healthPort, 503, "is not ready");
    }

    private void awaitAnswer(int healthPort, int status, String what) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + healthPort + "/health/ready"))
                    .build();
            await(main.getSimpleName() + " " + what + "; see " + log)
                    .atMost(PATIENCE)
                    .until(() -> answer(http, request) == status);
        }
    }

    /** Asks it to end, as an orchestrator does, and waits until it has; gives the time that it took. */
    Duration terminate() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        process.waitFor();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int answer(HttpClient http, HttpRequest request) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("%s ended: %s".formatted(main.getSimpleName(), printed()));
        }
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
