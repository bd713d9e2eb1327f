package nl.kamerstroom.platform;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/**
 * All that is needed to run a service, alone or with others in one process: each service's main class holds one.
 *
 * @param name {@code kamerstroom.<service>}
 * @param purpose what it does, one sentence for its help text
 * @param settings everything it may be told, the platform's settings included
 * @param topology what its Kafka Streams part looks like, when it has one
 */
public record ServiceDefinition(
        String name, String purpose, ConfigDef settings, Factory factory, Optional<TopologyFactory> topology) {

    static final String PREFIX = "kamerstroom.";

    private static final Pattern NAME = Pattern.compile("kamerstroom\\.[a-z]++(?:-[a-z]++)*+");

    public ServiceDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Service name \"%s\" must look like \"kamerstroom.extract\"".formatted(name));
        }
    }

    /** Wires a service; opens no connection that {@link Service#close()} does not close. */
    @FunctionalInterface
    public interface Factory {
        Service create(ServiceContext context);
    }

    /** Adds a service's steps to a builder that insists on names for everything that is kept in Kafka. */
    @FunctionalInterface
    public interface TopologyFactory {
        void build(StreamsBuilder builder, ServiceContext context);
    }

    /** A service that is a Kafka Streams application and nothing else. */
    public static ServiceDefinition streams(String name, String purpose, ConfigDef own, TopologyFactory topology) {
        return new ServiceDefinition(
                name,
                purpose,
                PlatformConfig.and(StreamsConfiguration.DEFINITION, own),
                context -> StreamsService.create(context, topology),
                Optional.of(topology));
    }

    /** A service with a Kafka Streams part that {@code factory} wires together with other parts. */
    public static ServiceDefinition streamsAnd(
            String name, String purpose, ConfigDef own, TopologyFactory topology, Factory factory) {
        return new ServiceDefinition(
                name,
                purpose,
                PlatformConfig.and(StreamsConfiguration.DEFINITION, own),
                factory,
                Optional.of(topology));
    }

    /** A service without Kafka Streams. */
    public static ServiceDefinition plain(String name, String purpose, ConfigDef own, Factory factory) {
        return new ServiceDefinition(name, purpose, PlatformConfig.and(own), factory, Optional.empty());
    }

    /** The topology with these settings, when there is one; connects to nothing. */
    public Optional<Topology> topology(ServiceContext context) {
        return topology.map(steps -> StreamsConfiguration.from(context).topology(steps, context));
    }
}
