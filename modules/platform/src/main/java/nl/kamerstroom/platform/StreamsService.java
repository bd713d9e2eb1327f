package nl.kamerstroom.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka Streams application as a service. */
public final class StreamsService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);

    private final ServiceContext context;
    private final StreamsConfiguration configuration;
    private final Topology topology;
    private final RequiredTopics topics;
    private final Surroundings surroundings;
    private final Duration closeTimeout;
    private final CloseInReverse open = new CloseInReverse();
    private volatile Optional<KafkaStreams> client = Optional.empty();
    private volatile boolean started;

    private StreamsService(ServiceContext context, StreamsConfiguration configuration, Topology topology) {
        this.context = context;
        this.configuration = configuration;
        this.topology = topology;
        this.topics = RequiredTopics.of(topology, context);
        this.surroundings = Surroundings.of(context, topics);
        this.closeTimeout = PlatformConfig.from(context.settings()).shutdownTimeout();
    }

    /** Builds the topology; nothing is connected before {@link #start()}. */
    public static StreamsService create(ServiceContext context, ServiceDefinition.TopologyFactory steps) {
        StreamsConfiguration configuration = StreamsConfiguration.from(context);
        return new StreamsService(context, configuration, configuration.topology(steps, context));
    }

    @Override
    public String name() {
        return context.name();
    }

    /** Waits for its topics, then lets the threads run. */
    @Override
    public void start() {
        topics.await(configuration.topicTimeout());
        InstanceIdentity identity = InstanceIdentity.in(configuration.stateDirectory(), name());
        KafkaStreams streams = new KafkaStreams(topology, configuration.propertiesOf(identity.id()));
        streams.setUncaughtExceptionHandler(replacement());
        streams.setStateListener((now, before) -> changed(now));
        // Leaving the group hands the partitions over now instead of after the session timeout.
        open.add(() ->
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(closeTimeout)));
        client = Optional.of(streams);
        open.add(new KafkaStreamsMetrics(streams)).bindTo(context.meters());
        takeOver(identity, streams);
        streams.start();
        open.add(surroundings).start();
    }

    private void takeOver(InstanceIdentity identity, KafkaStreams streams) {
        Admin admin = Admin.create(KafkaClients.admin(context.settings()));
        try {
            identity.endTransactions(admin, context.settings().integer("streams.threads"));
        } finally {
            // Unanswered questions would hold a plain close up for a minute.
            admin.close(Duration.ZERO);
        }
        identity.started(streams);
    }

    private ThreadReplacement replacement() {
        Counter replaced = Counter.builder("kamerstroom.streams.threads.replaced")
                .description("Stream threads that failed and were replaced")
                .register(context.meters());
        return new ThreadReplacement(
                configuration.replacements(), configuration.replacementWindow(), context.clock(), replaced);
    }

    private void changed(KafkaStreams.State state) {
        started = started || state == KafkaStreams.State.RUNNING;
        LOG.atInfo()
                .addKeyValue(LogKeys.SERVICE, name())
                .addKeyValue(LogKeys.STATE, state.name())
                .log("Kafka Streams changed state");
    }

    /** Live through rebalances and restoration; ready only while every thread works and has what it needs. */
    @Override
    public Health health() {
        Health own = streams();
        return own.passes(Probe.READY) ? own.and(surroundings.health()) : own;
    }

    private Health streams() {
        return Health.of(
                switch (client.map(KafkaStreams::state).orElse(KafkaStreams.State.CREATED)) {
                    case CREATED -> Health.Check.failed("streams", topics.missing(), Probe.STARTED, Probe.READY);
                    case REBALANCING ->
                        started
                                ? Health.Check.failed("streams", "rebalancing or restoring state", Probe.READY)
                                : Health.Check.failed("streams", "joining the group", Probe.STARTED, Probe.READY);
                    case RUNNING -> Health.Check.passed("streams", "running");
                    case PENDING_SHUTDOWN -> Health.Check.failed("streams", "stopping", Probe.READY);
                    case PENDING_ERROR, ERROR ->
                        Health.Check.failed("streams", "too many threads failed", Probe.LIVE, Probe.READY);
                    case NOT_RUNNING -> Health.Check.failed("streams", "stopped", Probe.LIVE, Probe.READY);
                });
    }

    @Override
    public synchronized void close() {
        open.close();
    }
}
