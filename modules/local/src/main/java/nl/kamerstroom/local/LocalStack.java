package nl.kamerstroom.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Broker, database and schema registry on this machine. The broker starts beside the database, the registry after the
 * database in which it stores.
 */
public final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final StackListener listener;
    private final Deque<Part> running = new ArrayDeque<>();

    private LocalStack(StackSettings settings, StackListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Starts all parts; when this returns, all can be used.
     *
     * @throws PortInUseException when another program listens where a part wants to
     * @throws StartException when a part does not come up; the others are stopped again
     */
    public static LocalStack start(StackSettings settings, StackListener listener) {
        settings.ports()
                .requireFree(List.of(
                        Endpoint.BROKER,
                        Endpoint.CONTROLLER,
                        Endpoint.DATABASE,
                        Endpoint.REGISTRY,
                        Endpoint.REGISTRY_MANAGEMENT));
        var stack = new LocalStack(settings, listener);
        try {
            stack.startParts();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** For {@code bootstrap.servers} of a client. */
    public String bootstrapServers() {
        return settings.ports().address(Endpoint.BROKER);
    }

    /** For {@code schema.registry.url} of a client. */
    public String registryUrl() {
        return "http://" + settings.ports().address(Endpoint.REGISTRY) + "/apis/ccompat/v7";
    }

    /** JDBC address of our database; user {@code kamerstroom}, no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + settings.ports().address(Endpoint.DATABASE) + "/" + EmbeddedDatabase.NAME;
    }

    /** Stops what runs, the last started first. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (Part part = next(); part != null; part = next()) {
            long begun = System.nanoTime();
            try {
                part.close();
                listener.stopped(part.name(), since(begun));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void startParts() {
        Ports ports = settings.ports();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(
                    () -> start(
                            "broker",
                            () -> EmbeddedBroker.start(
                                    settings.brokerData(), ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER))),
                    threads);
            CompletableFuture<RegistryProcess> registry = CompletableFuture.supplyAsync(
                            () -> start(
                                    "database",
                                    () -> EmbeddedDatabase.start(settings.databaseData(), ports.of(Endpoint.DATABASE))),
                            threads)
                    .thenApply(database -> start(
                            "registry",
                            () -> RegistryProcess.start(
                                    database,
                                    ports.of(Endpoint.REGISTRY),
                                    ports.of(Endpoint.REGISTRY_MANAGEMENT),
                                    settings.registryLog())));
            CompletableFuture.allOf(broker, registry).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private <P extends Part> P start(String name, Supplier<P> starter) {
        listener.starting(name);
        long begun = System.nanoTime();
        P part = starter.get();
        synchronized (running) {
            running.push(part);
        }
        listener.started(name, since(begun));
        return part;
    }

    private @Nullable Part next() {
        synchronized (running) {
            return running.poll();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
