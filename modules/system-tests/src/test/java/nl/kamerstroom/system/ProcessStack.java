package nl.kamerstroom.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.kamerstroom.cli.KamerstroomCommand;
import nl.kamerstroom.embedded.BrokerProcess;
import nl.kamerstroom.embedded.EmbeddedDatabase;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.PortInUseException;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.RegistryProcess;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;

/** The whole stack on this machine, each part a process of its own that can be hurt alone. */
final class ProcessStack implements AutoCloseable {

    /** Below what operating systems give to outgoing connections, so that nobody takes the port of a dead service. */
    private static final int LOWEST_PORT = 12_000;

    private static final int HIGHEST_PORT = 32_000;
    private static final int PARTITIONS = 2;

    private final Path data;
    private final StackSettings settings;
    private final Catalogue catalogue = Catalogue.load().withPartitionsAtMost(PARTITIONS);
    private final Map<Stage, ServiceProcess> services = new EnumMap<>(Stage.class);
    private Optional<ServiceProcess> second = Optional.empty();
    private Optional<BrokerProcess> broker = Optional.empty();
    private Optional<EmbeddedDatabase> database = Optional.empty();
    private Optional<RegistryProcess> registry = Optional.empty();
    private int starts;

    private ProcessStack(Path data) {
        this.data = data;
        this.settings = new StackSettings(data, ports());
    }

    /** Broker, database and registry with topics and schemas, and every service; all are ready when this returns. */
    static ProcessStack start(Path data) {
        ProcessStack stack = new ProcessStack(data);
        try {
            stack.startBroker();
            stack.startDatabase();
            stack.startRegistry();
            try (Admin admin = stack.admin()) {
                new TopicProvisioning(admin, Optional.of((short) 1)).provision(stack.catalogue);
            }
            new SchemaRegistration(stack.registryConfig()).register(stack.catalogue);
            List.of(Stage.values()).forEach(stack::start);
            List.of(Stage.values()).forEach(stack::awaitReady);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    StackSettings settings() {
        return settings;
    }

    URI ingest() {
        return settings.ingest();
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
    }

    RegistryConfig registryConfig() {
        return RegistryConfig.from(Map.of("schema.registry.url", settings.registryUrl()));
    }

    void startBroker() {
        Ports ports = settings.ports();
        broker = Optional.of(BrokerProcess.start(
                data.resolve("broker"),
                ports.of(Endpoint.BROKER),
                ports.of(Endpoint.CONTROLLER),
                data.resolve("log/broker.log")));
    }

    void killBroker() {
        broker.orElseThrow().kill();
    }

    void startDatabase() {
        database = Optional.of(EmbeddedDatabase.start(
                data.resolve("database"), settings.ports().of(Endpoint.DATABASE)));
    }

    void stopDatabase() {
        database.orElseThrow().close();
        database = Optional.empty();
    }

    void startRegistry() {
        registry = Optional.of(RegistryProcess.start(
                database.orElseThrow(),
                settings.ports().of(Endpoint.REGISTRY),
                settings.ports().of(Endpoint.REGISTRY_MANAGEMENT),
                data.resolve("log/registry.log")));
    }

    void stopRegistry() {
        registry.orElseThrow().close();
        registry = Optional.empty();
    }

    /** Starts a service as it is; it may not be ready yet when this returns. */
    void start(Stage stage) {
        start(stage, stage.main(), Map.of());
    }

    /** Starts another program in a service's place. */
    void start(Stage stage, Class<?> main, Map<String, String> more) {
        services.put(stage, process(stage, main, settings.ports(), "first", more));
    }

    void awaitReady(Stage stage) {
        service(stage).awaitReady(settings.ports().of(stage.health()));
    }

    /** Waits until a service says that it cannot do its work. */
    void awaitNotReady(Stage stage) {
        service(stage).awaitNotReady(settings.ports().of(stage.health()));
    }

    /** Where each service answers probes. */
    List<URI> probes() {
        return Stream.of(Stage.values())
                .map(stage -> URI.create("http://localhost:" + settings.ports().of(stage.health())))
                .toList();
    }

    ServiceProcess service(Stage stage) {
        return Objects.requireNonNull(services.get(stage));
    }

    /** Starts another instance of a service beside the first one, with state and ports of its own, until it is ready. */
    ServiceProcess startSecond(Stage stage) {
        Ports ports = ports();
        ServiceProcess process = process(stage, stage.main(), ports, "second", Map.of());
        second = Optional.of(process);
        process.awaitReady(ports.of(stage.health()));
        return process;
    }

    /** Starts {@code ./kamerstroom} on this stack. */
    ServiceProcess command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--broker", settings.bootstrapServers(), "--registry", settings.registryUrl()));
        starts++;
        return ServiceProcess.start(KamerstroomCommand.class, Map.of(), log("command"), all.toArray(String[]::new));
    }

    /** Stops the other instance, if there is one. */
    void stopSecond() {
        second.ifPresent(ServiceProcess::close);
        second = Optional.empty();
    }

    /** Takes away the local state of a service that does not run. */
    void deleteState(Stage stage) throws IOException {
        try (Stream<Path> files = Files.walk(state(stage, "first"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        second.ifPresent(ServiceProcess::close);
        services.values().forEach(ServiceProcess::close);
        registry.ifPresent(RegistryProcess::close);
        database.ifPresent(EmbeddedDatabase::close);
        broker.ifPresent(BrokerProcess::kill);
    }

    private ServiceProcess process(Stage stage, Class<?> main, Ports ports, String instance, Map<String, String> more) {
        Map<String, String> told = new HashMap<>();
        told.put("kafka.bootstrap.servers", settings.bootstrapServers());
        told.put("registry.url", settings.registryUrl());
        told.put("health.port", Integer.toString(ports.of(stage.health())));
        told.put("streams.state.dir", state(stage, instance).toString());
        told.put("ingest.http.port", Integer.toString(ports.of(Endpoint.INGEST)));
        told.put("database.url", settings.jdbcUrl());
        told.put("database.user", EmbeddedDatabase.NAME);
        told.putAll(more);
        starts++;
        return ServiceProcess.start(main, told, log(stage.shortName()));
    }

    private Path log(String name) {
        return data.resolve("log").resolve("%s-%d.log".formatted(name, starts));
    }

    private Path state(Stage stage, String instance) {
        return data.resolve("state").resolve(instance).resolve(stage.shortName());
    }

    private static Ports ports() {
        while (true) {
            Ports ports = Ports.from(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            try {
                ports.requireFree(List.of(Endpoint.values()));
                return ports;
            } catch (PortInUseException taken) {
                // Others are there: elsewhere.
            }
        }
    }
}
