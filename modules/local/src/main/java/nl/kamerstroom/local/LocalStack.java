package nl.kamerstroom.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole pipeline on this machine. The broker starts beside the database; the registry after the database in which it
 * stores; the services when topics and schemas are there.
 */
public final class LocalStack implements AutoCloseable {

    private static final int STORES = 0;
    private static final int REGISTRY = 1;
    private static final int SERVICES = 2;

    /** More would only mean more tasks for the same four cores. */
    private static final int MOST_PARTITIONS = 2;

    private final StackSettings settings;
    private final List<LocalService> services;
    private final Catalogue catalogue = Catalogue.load().withPartitionsAtMost(MOST_PARTITIONS);
    private final RunningParts parts;
    private final StackListener listener;

    /** A stack that does not run yet. */
    public LocalStack(StackSettings settings, List<LocalService> services, StackListener listener) {
        this.settings = settings;
        this.services = List.copyOf(services);
        this.listener = listener;
        this.parts = new RunningParts(listener, SERVICES + 1);
    }

    /**
     * Starts all parts; when this returns, all are ready. {@link #close()} may be called meanwhile from another thread.
     *
     * @throws PortInUseException when another program listens where a part wants to
     * @throws StartException when a part does not come up; the others are stopped again
     */
    public void start() {
        settings.ports().requireFree(Stream.of(Endpoint.values()).toList());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startBroker, threads);
            CompletableFuture<Void> registry = CompletableFuture.runAsync(this::startRegistry, threads);
            CompletableFuture.allOf(broker, registry)
                    .thenCompose(ready -> startServices(threads))
                    .join();
        } catch (CompletionException e) {
            close();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Names of parts that have ended although nobody stopped them; empty while all is well. */
    public List<String> ended() {
        return parts.ended();
    }

    public StackSettings settings() {
        return settings;
    }

    /** Stops what runs, in reverse. Harmless when called again. */
    @Override
    public void close() {
        parts.close();
    }

    private void startBroker() {
        Ports ports = settings.ports();
        parts.start(
                STORES,
                "broker",
                () -> EmbeddedBroker.start(
                        settings.brokerData(), ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER)));
        step("topics", () -> {
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", settings.bootstrapServers()))) {
                new TopicProvisioning(admin, Optional.of((short) 1)).provision(catalogue);
            }
        });
    }

    private void startRegistry() {
        Ports ports = settings.ports();
        EmbeddedDatabase database = parts.start(
                STORES, "database", () -> EmbeddedDatabase.start(settings.databaseData(), ports.of(Endpoint.DATABASE)));
        parts.start(
                REGISTRY,
                "registry",
                () -> RegistryProcess.start(
                        database,
                        ports.of(Endpoint.REGISTRY),
                        ports.of(Endpoint.REGISTRY_MANAGEMENT),
                        settings.registryLog()));
        step("schemas", () -> {
            RegistryConfig config = RegistryConfig.from(Map.of("schema.registry.url", settings.registryUrl()));
            new SchemaRegistration(config).register(catalogue);
        });
    }

    private CompletableFuture<Void> startServices(ExecutorService threads) {
        return CompletableFuture.allOf(services.stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> parts.start(SERVICES, service.shortName(), () -> ServicePart.start(service)), threads))
                .toArray(CompletableFuture[]::new));
    }

    private void step(String name, Runnable work) {
        listener.starting(name);
        long begun = System.nanoTime();
        work.run();
        listener.started(name, RunningParts.since(begun));
    }
}
