package nl.kamerstroom.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker in a JVM of its own: what an {@link EmbeddedBroker} is, but one that can be killed. */
public final class BrokerProcess implements Part {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

    private final BrokerSettings settings;
    private final Process process;
    private final Tether tether;

    private BrokerProcess(BrokerSettings settings, Process process, Tether tether) {
        this.settings = settings;
        this.process = process;
        this.tether = tether;
    }

    /**
     * Starts the broker; when this returns, it answers.
     *
     * @param log file for what it prints
     */
    public static BrokerProcess start(Path data, int port, int controllerPort, Path log) {
        var settings = new BrokerSettings(data, port, controllerPort);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = Tether.startShielded(command(settings), log);
            var broker = new BrokerProcess(settings, process, Tether.to(process.pid(), "KILL"));
            broker.awaitReady(log);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("The Kafka broker did not start; see '" + log + "'.", e);
        }
    }

    /** For {@code bootstrap.servers} of a client. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public String name() {
        return "broker";
    }

    /** Ends the broker as {@code kill -9} does: nothing is flushed, nobody is told. */
    public void kill() {
        end(process.destroyForcibly());
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        end(process);
    }

    private static List<String> command(BrokerSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                settings.data().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort()));
    }

    private void awaitReady(Path log) {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_000,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100);
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try (Admin admin = Admin.create(client)) {
            while (!answers(admin)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    kill();
                    throw new StartException(
                            "The Kafka broker did not start on port " + settings.port() + "; see '" + log + "'.");
                }
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new StartException("The start of the Kafka broker was interrupted.", e);
        }
    }

    /** Whether the broker takes part in its cluster; waits up to a second for an answer. */
    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    private void end(Process dying) {
        try (tether) {
            dying.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
