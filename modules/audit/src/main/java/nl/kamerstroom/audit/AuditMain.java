package nl.kamerstroom.audit;

import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import org.apache.kafka.streams.StreamsBuilder;

/** Counts what comes into each stage of the pipeline and what comes out. */
public final class AuditMain {

    public static final ServiceDefinition SERVICE = ServiceDefinition.streams(
            "kamerstroom.audit",
            "Counts what comes into each stage of the pipeline and what comes out, and says what is late, lost or doubled.",
            AuditConfig.DEFINITION,
            AuditMain::build);

    private AuditMain() {}

    public static void main(String[] arguments) {
        ServiceRunner.main(SERVICE, arguments);
    }

    private static void build(StreamsBuilder builder, ServiceContext context) {
        AuditConfig config = AuditConfig.from(context.settings());
        AuditMetrics metrics = new AuditMetrics(
                context.meters(),
                context.clock(),
                context.topics().catalogue().eventTypes().stream()
                        .map(EventType::name)
                        .toList());
        AuditTopology.build(builder, context.topics(), () -> new LedgerStep(config, metrics));
    }
}
