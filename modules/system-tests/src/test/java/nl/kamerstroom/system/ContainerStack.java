package nl.kamerstroom.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** What docker-compose.yml runs: the public images, and the services in the image of our Dockerfile. */
final class ContainerStack implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final String BROKER = "kafka:19092";
    private static final int INGEST_PORT = 8090;
    private static final int REGISTRY_PORT = 8080;

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;
    private final GenericContainer<?> registry;
    private final GenericContainer<?> provision;
    private final GenericContainer<?> ingest;
    private final List<GenericContainer<?>> others;

    ContainerStack(House house) {
        ImageFromDockerfile image = image(house.root());
        kafka = new KafkaContainer("apache/kafka:4.3.1")
                .withNetwork(network)
                .withNetworkAliases("kafka")
                .withListener(BROKER)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        postgres = new PostgreSQLContainer("postgres:17")
                .withNetwork(network)
                .withNetworkAliases("postgres")
                .withDatabaseName("kamerstroom")
                .withUsername("kamerstroom")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(house.root().resolve("deploy/compose/registry.properties")),
                        "/run/secrets/registry.properties")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(house.root().resolve("deploy/compose/create-registry-database.sh")),
                        "/docker-entrypoint-initdb.d/create-registry-database.sh");
        registry = registry(house.root());
        provision = service(image, "provision", Map.of())
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START_TIMEOUT));
        ingest =
                service(image, "ingest", Map.of()).withExposedPorts(INGEST_PORT).waitingFor(healthy());
        others = List.of(
                service(image, "extract", Map.of()).waitingFor(healthy()),
                service(image, "enrich", Map.of()).waitingFor(healthy()),
                service(
                                image,
                                "sink-postgres",
                                Map.of(
                                        "KAMERSTROOM_DATABASE_URL",
                                        "jdbc:postgresql://postgres:5432/kamerstroom",
                                        "KAMERSTROOM_DATABASE_PASSWORD",
                                        postgres.getPassword()))
                        .waitingFor(healthy()));
    }

    /** Starts everything; when this returns, every health check has passed. */
    void start() {
        Startables.deepStart(kafka, postgres).join();
        registry.start();
        provision.start();
        Startables.deepStart(Stream.concat(Stream.of(ingest), others.stream())).join();
    }

    String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    String registryUrl() {
        return "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
    }

    String lettersUrl() {
        return "http://%s:%d/letters".formatted(ingest.getHost(), ingest.getMappedPort(INGEST_PORT));
    }

    PostgreSQLContainer postgres() {
        return postgres;
    }

    @Override
    public void close() {
        Stream.concat(others.stream(), Stream.of(ingest, provision, registry, postgres, kafka))
                .forEach(GenericContainer::stop);
        network.close();
    }

    private GenericContainer<?> registry(Path root) {
        return new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
                .withNetwork(network)
                .withNetworkAliases("registry")
                .withExposedPorts(REGISTRY_PORT)
                .withEnv("APICURIO_STORAGE_KIND", "sql")
                .withEnv("APICURIO_STORAGE_SQL_KIND", "postgresql")
                .withEnv("APICURIO_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/registry")
                .withEnv("APICURIO_DATASOURCE_USERNAME", "registry")
                .withEnv("SMALLRYE_CONFIG_LOCATIONS", "/run/secrets/registry.properties")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(root.resolve("deploy/compose/registry.properties")),
                        "/run/secrets/registry.properties")
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects")
                        .forPort(REGISTRY_PORT)
                        .withStartupTimeout(START_TIMEOUT));
    }

    private GenericContainer<?> service(ImageFromDockerfile image, String name, Map<String, String> settings) {
        return new GenericContainer<>(image)
                .withNetwork(network)
                .withCommand(name)
                .withEnv("KAMERSTROOM_KAFKA_BOOTSTRAP_SERVERS", BROKER)
                .withEnv("KAMERSTROOM_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7")
                .withEnv(settings);
    }

    private static WaitStrategy healthy() {
        return Wait.forHealthcheck().withStartupTimeout(START_TIMEOUT);
    }

    private static ImageFromDockerfile image(Path root) {
        Path jars = root.resolve("modules/image/target/lib");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException(
                    "The services' jars are not in \"%s\"; package modules/image first".formatted(jars));
        }
        return new ImageFromDockerfile("kamerstroom-under-test", false)
                .withFileFromPath("Dockerfile", root.resolve("Dockerfile"))
                .withFileFromPath("deploy/image", root.resolve("deploy/image"))
                .withFileFromPath("modules/image/target/lib", jars);
    }
}
