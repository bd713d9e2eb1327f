package nl.kamerstroom.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * What a service needs around it to do its work: its topics, dead letters included, and an answer from the registry.
 * Looked at in the background, so that a probe never waits. A service that lacks them is alive and not ready.
 */
public final class Surroundings implements Service {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** An answer that is older says nothing any more: something hangs. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private final ServiceContext context;
    private final RequiredTopics topics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;
    private volatile Seen seen;

    /** What was seen at the last look. */
    private record Seen(Instant at, Health.Check topics, Health.Check registry) {}

    private Surroundings(ServiceContext context, RequiredTopics topics) {
        this.context = context;
        this.topics = topics;
        this.watcher = Thread.ofVirtual().name("surroundings").unstarted(this::watch);
        this.seen = new Seen(
                context.clock().instant(),
                Health.Check.failed("topics", "not looked for yet", Probe.READY),
                Health.Check.failed("registry", "not asked yet", Probe.READY));
    }

    static Surroundings of(ServiceContext context, RequiredTopics topics) {
        return new Surroundings(context, topics);
    }

    /** For a service without Kafka Streams: it needs these topics, and its dead letters. */
    public static Surroundings of(ServiceContext context, Set<String> topics) {
        return new Surroundings(context, RequiredTopics.of(topics, context));
    }

    @Override
    public String name() {
        return context.name();
    }

    @Override
    public void start() {
        watcher.start();
    }

    @Override
    public Health health() {
        Seen last = seen;
        Duration age = Duration.between(last.at(), context.clock().instant());
        return age.compareTo(STALE) > 0
                ? Health.of(Health.Check.failed(
                        "surroundings", "no answer for %d s".formatted(age.toSeconds()), Probe.READY))
                : Health.of(last.topics(), last.registry());
    }

    @Override
    public void close() {
        closing.countDown();
        watcher.interrupt();
    }

    private void watch() {
        Admin admin = Admin.create(KafkaClients.admin(context.settings()));
        try {
            do {
                Health.Check there = topics(admin);
                seen = new Seen(context.clock().instant(), there, registry());
            } while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            // Unanswered questions would hold a plain close up for a minute.
            admin.close(Duration.ZERO);
        }
    }

    private Health.Check topics(Admin admin) throws InterruptedException {
        return topics.fault(admin)
                .map(fault -> Health.Check.failed("topics", fault, Probe.READY))
                .orElseGet(() -> Health.Check.passed("topics", "all there"));
    }

    private Health.Check registry() {
        return context.topics()
                .registryFault(context.deadLetterTopic().name())
                .map(fault -> Health.Check.failed("registry", fault, Probe.READY))
                .orElseGet(() -> Health.Check.passed("registry", "answers"));
    }
}
