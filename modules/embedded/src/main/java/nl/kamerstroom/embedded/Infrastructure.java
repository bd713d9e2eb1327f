package nl.kamerstroom.embedded;

import java.util.List;

/** Broker, database and schema registry, empty: what the services stand on. */
public final class Infrastructure implements AutoCloseable {

    private static final int STORES = 0;
    private static final int REGISTRY = 1;

    private final StackSettings settings;
    private final RunningParts parts;

    /** One that does not run yet. */
    public Infrastructure(StackSettings settings, StackListener listener) {
        this.settings = settings;
        this.parts = new RunningParts(listener, REGISTRY + 1);
    }

    /** Starts everything; when this returns, all can be used. */
    public static Infrastructure start(StackSettings settings, StackListener listener) {
        var infrastructure = new Infrastructure(settings, listener);
        settings.ports().requireFree(endpoints());
        try {
            Together.run(List.of(infrastructure::startBroker, infrastructure::startRegistry));
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
        return infrastructure;
    }

    /** Starts the broker. */
    public void startBroker() {
        Ports ports = settings.ports();
        parts.start(
                STORES,
                "broker",
                () -> EmbeddedBroker.start(
                        settings.brokerData(), ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER)));
    }

    /** Starts the database, then the registry that stores in it. */
    public void startRegistry() {
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
    }

    /** Names of parts that have ended although nobody stopped them; empty while all is well. */
    public List<String> ended() {
        return parts.ended();
    }

    /** Stops what runs, the registry before the database. Harmless when called again. */
    @Override
    public void close() {
        parts.close();
    }

    private static List<Endpoint> endpoints() {
        return List.of(
                Endpoint.BROKER,
                Endpoint.CONTROLLER,
                Endpoint.DATABASE,
                Endpoint.REGISTRY,
                Endpoint.REGISTRY_MANAGEMENT);
    }
}
