package nl.kamerstroom.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics that a service needs before it can run. A missing output or dead-letter topic would otherwise block its
 * first record and then fail the task.
 */
final class RequiredTopics {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final String service;
    private final Set<String> required;
    private final ServiceContext context;
    private volatile Set<String> missing;

    private RequiredTopics(ServiceContext context, Set<String> required) {
        this.service = context.name();
        this.context = context;
        this.required = required;
        this.missing = required;
    }

    static RequiredTopics of(Topology topology, ServiceContext context) {
        Set<String> topics = new TreeSet<>(Set.of(context.deadLetterTopic().name()));
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .forEach(node -> {
                    if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
                        topics.addAll(source.topicSet());
                    } else if (node instanceof TopologyDescription.Sink sink && sink.topic() != null) {
                        topics.add(sink.topic());
                    }
                });
        topics.removeIf(topic -> topic.endsWith("-repartition"));
        return new RequiredTopics(context, topics);
    }

    /** What is still waited for, in words. */
    String missing() {
        return missing.isEmpty() ? "starting" : "waiting for topics " + missing;
    }

    void await(Duration timeout) {
        Map<String, Object> client = KafkaClients.admin(context.settings());
        Instant deadline = context.clock().instant().plus(timeout);
        try (Admin admin = Admin.create(client)) {
            look(admin, timeout);
            while (!missing.isEmpty()) {
                if (context.clock().instant().isAfter(deadline)) {
                    throw new KafkaException(
                            "Service \"%s\" needs topics %s, which do not exist; create the catalogue's topics first"
                                    .formatted(service, missing));
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
                look(admin, timeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(
                    "Service \"%s\" was stopped while it waited for its topics".formatted(service), interrupted);
        }
    }

    private void look(Admin admin, Duration timeout) throws InterruptedException {
        try {
            Set<String> existing =
                    admin.listTopics().names().get(Math.max(1_000, timeout.toMillis()), TimeUnit.MILLISECONDS);
            Set<String> absent = new TreeSet<>(required);
            absent.removeAll(existing);
            missing = absent;
        } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "Broker \"%s\" does not answer \"%s\""
                            .formatted(context.settings().text("kafka.bootstrap.servers"), service),
                    failed);
        }
    }
}
