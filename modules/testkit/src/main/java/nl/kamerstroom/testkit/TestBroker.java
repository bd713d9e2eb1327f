package nl.kamerstroom.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker inside the test's process, with the catalogue's topics, on ports of its own. */
public final class TestBroker implements AutoCloseable {

    private static final String LARGEST_MESSAGE_BYTES = Integer.toString(12 * 1024 * 1024);

    private final int port;
    private final KafkaRaftServer server;

    private TestBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts a broker and creates the catalogue's topics with one partition each, which start fastest. */
    public static TestBroker start(Path data) {
        int port = freePort();
        KafkaRaftServer server = boot(data, port, freePort());
        TestBroker broker = new TestBroker(port, server);
        try (Admin admin = broker.admin()) {
            new TopicProvisioning(admin, Optional.of((short) 1))
                    .provision(Catalogue.load().withPartitionsAtMost(1));
        }
        return broker;
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer boot(Path data, int port, int controllerPort) {
        format(data.toAbsolutePath().toString());
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(data, port, controllerPort), false), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void format(String directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory)
                    .addDirectory(directory)
                    .run();
        } catch (Exception e) { // what Formatter.run declares
            throw new IllegalStateException("Directory \"%s\" cannot be formatted".formatted(directory), e);
        }
    }

    private static Map<String, String> settings(Path data, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("log.dirs", data.toAbsolutePath().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", LARGEST_MESSAGE_BYTES);
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("min.insync.replicas", "1");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        for (String internal : new String[] {"offsets.topic", "transaction.state.log"}) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}
