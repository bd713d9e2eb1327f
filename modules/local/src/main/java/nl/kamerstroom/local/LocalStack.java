package nl.kamerstroom.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Infrastructure;
import nl.kamerstroom.embedded.RunningParts;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.embedded.Together;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole pipeline on this machine. The broker starts beside the database; the registry after the database in which it
 * stores; the services are wired meanwhile, and work when topics and schemas are there.
 */
public final class LocalStack implements AutoCloseable {

    /** More would only mean more tasks for the same four cores. */
    private static final int MOST_PARTITIONS = 2;

    private final StackSettings settings;
    private final List<LocalService> services;
    private final Catalogue catalogue = Catalogue.load().withPartitionsAtMost(MOST_PARTITIONS);
    private final Infrastructure infrastructure;
    private final RunningParts running;
    private final StackListener listener;

    /** A stack that does not run yet. */
    public LocalStack(StackSettings settings, List<LocalService> services, StackListener listener) {
        this.settings = settings;
        this.services = List.copyOf(services);
        this.listener = listener;
        this.infrastructure = new Infrastructure(settings, listener);
        this.running = new RunningParts(listener, 1);
    }

    /**
     * Starts all parts; when this returns, all are ready. {@link #close()} may be called meanwhile from another thread.
     *
     * @throws nl.kamerstroom.embedded.PortInUseException when another program listens where a part wants to
     * @throws nl.kamerstroom.embedded.StartException when a part does not come up; the others are stopped again
     */
    public void start() {
        settings.ports().requireFree(List.of(Endpoint.values()));
        try {
            List<ServicePart> prepared = new ArrayList<>();
            Together.run(List.of(this::startBroker, this::startRegistry, () -> prepareServices(prepared)));
            Together.run(prepared.stream()
                    .map(service -> (Runnable) () -> listener.step(service.name(), service::begin))
                    .toList());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Names of parts that have ended although nobody stopped them; empty while all is well. */
    public List<String> ended() {
        return Stream.of(running.ended(), infrastructure.ended())
                .flatMap(List::stream)
                .toList();
    }

    public StackSettings settings() {
        return settings;
    }

    /** Stops what runs: first the services, then what they stand on. Harmless when called again. */
    @Override
    public void close() {
        try (infrastructure) {
            running.close();
        }
    }

    private void startBroker() {
        infrastructure.startBroker();
        listener.step("topics", () -> {
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", settings.bootstrapServers()))) {
                new TopicProvisioning(admin, Optional.of((short) 1)).provision(catalogue);
            }
        });
    }

    private void startRegistry() {
        infrastructure.startRegistry();
        listener.step(
                "schemas",
                () -> new SchemaRegistration(RegistryConfig.from(Map.of("schema.registry.url", settings.registryUrl())))
                        .register(catalogue));
    }

    /** Loads rules and knowledge and wires the topologies while broker and registry come up. */
    private void prepareServices(List<ServicePart> prepared) {
        services.forEach(service -> prepared.add(running.keep(0, ServicePart.prepare(service))));
    }
}
