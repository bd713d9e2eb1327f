package nl.kamerstroom.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker with its own controller (KRaft), inside this process.
 *
 * <p>A data directory that holds a broker's data is used as it is, so records survive a restart.
 */
public final class EmbeddedBroker implements Part {

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts the broker; when this returns, clients can produce and consume. */
    public static EmbeddedBroker start(Path data, int port, int controllerPort) {
        return start(data, port, controllerPort, Map.of());
    }

    /**
     * Starts a broker that differs from ours.
     *
     * @param more Kafka's settings, which come before ours: a secured listener, say
     */
    public static EmbeddedBroker start(Path data, int port, int controllerPort, Map<String, String> more) {
        var settings = new BrokerSettings(data, port, controllerPort, more);
        format(settings);
        if (settings.wasCrashed()) {
            CrashedSession.end(settings);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings.asKafkaConfig(), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new StartException("The Kafka broker did not start on port " + port + ": " + e.getMessage(), e);
        }
        return new EmbeddedBroker(settings, server);
    }

    /** For {@code bootstrap.servers} of a client. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public String name() {
        return "broker";
    }

    /** Blocks until the broker has been stopped from elsewhere. */
    void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public boolean isAlive() {
        // Kafka ends the whole process when its broker fails.
        return true;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) {
        try {
            Files.createDirectories(settings.data());
            if (settings.isFormatted()) {
                return;
            }
            String directory = settings.data().toAbsolutePath().toString();
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory)
                    .addDirectory(directory)
                    .run();
        } catch (IOException e) {
            throw new StartException("The broker's data directory '" + settings.data() + "' cannot be written.", e);
        } catch (Exception e) { // what Formatter.run declares
            throw new StartException("The broker's data directory '" + settings.data() + "' cannot be formatted.", e);
        }
    }
}
