package nl.kamerstroom.embedded;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Ends the session that a killed broker left behind in the cluster's metadata, before it is started again.
 *
 * <p>A broker that is its own controller would read there that it still leads its partitions, finish pending
 * transactions at once, lose the leadership when the old session times out, and then take the partitions for deleted:
 * it notes the transaction as complete without its marker, and whoever reads committed records waits there for ever
 * (seen with Kafka 4.3.1; {@code TransactionMarkerChannelManager} "these partitions are likely deleted already"). So the
 * controller first runs alone until it has noticed that the broker is gone.
 */
final class CrashedSession {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";

    private CrashedSession() {}

    static void end(BrokerSettings settings) {
        Map<String, String> config = new HashMap<>(settings.asKafkaConfig());
        config.keySet().remove("advertised.listeners");
        config.put("process.roles", "controller");
        config.put("listeners", BrokerSettings.CONTROLLER_LISTENER + "://127.0.0.1:" + settings.controllerPort());
        config.put("broker.heartbeat.interval.ms", "50");
        config.put("broker.session.timeout.ms", "200");
        var controller = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
        try {
            controller.startup();
            awaitFenced();
        } catch (JMException e) {
            throw new StartException("The Kafka controller does not tell its brokers.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("The start of the Kafka broker was interrupted.", e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** A broker that was killed before it had registered is never fenced; then there is nothing to wait for. */
    private static void awaitFenced() throws JMException, InterruptedException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        var fenced = new ObjectName(FENCED_BROKERS);
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (count(beans, fenced) == 0 && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
    }

    private static int count(MBeanServer beans, ObjectName gauge) throws JMException {
        try {
            return (Integer) beans.getAttribute(gauge, "Value");
        } catch (InstanceNotFoundException e) {
            return 0;
        }
    }
}
