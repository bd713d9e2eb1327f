package nl.kamerstroom.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What makes a Kafka broker run alone on one machine.
 *
 * @param data directory of the logs and the metadata
 * @param port where clients connect, on the loopback address only
 * @param controllerPort where the broker reaches its own controller
 * @param more Kafka's settings that differ from ours
 */
record BrokerSettings(Path data, int port, int controllerPort, Map<String, String> more) {

    BrokerSettings {
        more = Map.copyOf(more);
    }

    BrokerSettings(Path data, int port, int controllerPort) {
        this(data, port, controllerPort, Map.of());
    }

    /** A letter of 8 MiB, with its metadata and the record's overhead. */
    static final int LARGEST_MESSAGE_BYTES = 9 * 1024 * 1024;

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    String bootstrapServers() {
        return "localhost:" + port;
    }

    boolean isFormatted() {
        return Files.exists(data.resolve("meta.properties"));
    }

    /** Whether the last broker on this data was killed: an orderly stop leaves a mark, which the next start removes. */
    boolean wasCrashed() {
        return isFormatted()
                && Files.exists(data.resolve("__cluster_metadata-0"))
                && !Files.exists(data.resolve(".kafka_cleanshutdown"));
    }

    Map<String, String> asKafkaConfig() {
        Map<String, String> config = new HashMap<>(usual());
        config.putAll(more);
        return config;
    }

    private Map<String, String> usual() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://" + bootstrapServers()),
                Map.entry("log.dirs", data.toAbsolutePath().toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES)),
                Map.entry("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES)),
                // One node: every internal topic has one replica, and few partitions, which start faster.
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Transactions that timed out are looked for every second, as readers wait for their end.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                // Nobody could take over from a lone broker, so a pause must not cost it its leadership.
                Map.entry("broker.session.timeout.ms", "60000"),
                // The cleaner would reserve 128 MiB of heap; our compacted topics hold thousands of keys, not billions.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"));
    }
}
