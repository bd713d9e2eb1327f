package nl.kamerstroom.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration ONE_LOOK = Duration.ofSeconds(2);

    private final String service;
    private final Set<String> required;
    private final ServiceContext context;
    private volatile Set<String> missing;
    private boolean answered;

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

    /** These topics and the service's dead letters. */
    static RequiredTopics of(Set<String> topics, ServiceContext context) {
        Set<String> all = new TreeSet<>(topics);
        all.add(context.deadLetterTopic().name());
        return new RequiredTopics(context, all);
    }

    /** What keeps the service from its topics now; nothing where all are there. */
    Optional<String> fault(Admin admin) throws InterruptedException {
        try {
            Set<String> absent = absent(admin);
            return absent.isEmpty() ? Optional.empty() : Optional.of("missing " + absent);
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.of("broker does not answer");
        }
    }

    /** What is still waited for, in words. */
    String missing() {
        return missing.isEmpty() ? "starting" : "waiting for topics " + missing;
    }

    /** Waits for the broker and for its topics, together at most so long. */
    void await(Duration timeout) {
        Instant deadline = context.clock().instant().plus(timeout);
        Admin admin = Admin.create(KafkaClients.admin(context.settings()));
        try {
            while (!look(admin)) {
                if (context.clock().instant().isAfter(deadline)) {
                    throw tooLate();
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(
                    "Service \"%s\" was stopped while it waited for its topics".formatted(service), interrupted);
        } finally {
            // Unanswered questions would hold a plain close up for a minute.
            admin.close(Duration.ZERO);
        }
    }

    private KafkaException tooLate() {
        return answered
                ? new KafkaException(
                        "Service \"%s\" needs topics %s, which do not exist; create the catalogue's topics first"
                                .formatted(service, missing))
                : new org.apache.kafka.common.errors.TimeoutException("Broker \"%s\" does not answer service \"%s\""
                        .formatted(context.settings().text("kafka.bootstrap.servers"), service));
    }

    /** Whether all topics are there. */
    private boolean look(Admin admin) throws InterruptedException {
        try {
            missing = absent(admin);
            answered = true;
            return missing.isEmpty();
        } catch (ExecutionException | TimeoutException unanswered) {
            return false;
        }
    }

    private Set<String> absent(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> absent = new TreeSet<>(required);
        absent.removeAll(admin.listTopics().names().get(ONE_LOOK.toMillis(), TimeUnit.MILLISECONDS));
        return absent;
    }
}
