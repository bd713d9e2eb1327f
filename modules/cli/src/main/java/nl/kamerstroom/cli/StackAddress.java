package nl.kamerstroom.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.kamerstroom.platform.Logging;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Where a running stack is; by default the one that {@code demo} starts. */
final class StackAddress {

    private static final List<String> OF_REGISTRY = List.of("schema.registry.", "basic.auth.", "bearer.auth.");

    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "The Kafka broker; by default ${DEFAULT-VALUE}.")
    private String broker = "localhost:9092";

    @Option(names = "--registry", paramLabel = "URL", description = "The schema registry; by default ${DEFAULT-VALUE}.")
    private String registry = "http://localhost:8081/apis/ccompat/v7";

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties of Kafka's clients and of the registry's, such as security.protocol and"
                    + " sasl.jaas.config: how to log in to a secured cluster without a password on the command line.")
    private Optional<Path> clientConfig = Optional.empty();

    Map<String, Object> registry() {
        Map<String, Object> settings = configured(true);
        settings.put("schema.registry.url", registry);
        return settings;
    }

    /** For any client; it answers within seconds where nobody is there. */
    Map<String, Object> client() {
        Logging.configure(Logging.Format.PLAIN, "ERROR");
        Map<String, Object> settings = configured(false);
        settings.put("bootstrap.servers", broker);
        settings.put("max.block.ms", 10_000);
        return settings;
    }

    /** For a consumer of committed records, without a group; answers within seconds where nobody is there. */
    Map<String, Object> consumer() {
        Logging.configure(Logging.Format.PLAIN, "ERROR");
        Map<String, Object> settings = configured(false);
        settings.putAll(Map.of(
                "bootstrap.servers",
                broker,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "default.api.timeout.ms",
                10_000));
        return settings;
    }

    private Map<String, Object> configured(boolean ofRegistry) {
        Map<String, Object> settings = new HashMap<>();
        if (clientConfig.isEmpty()) {
            return settings;
        }
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(clientConfig.get())) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "\"%s\" cannot be read (%s); --client-config must be a file of properties"
                            .formatted(clientConfig.get(), e.getMessage()),
                    e);
        }
        file.stringPropertyNames().stream()
                .filter(name -> OF_REGISTRY.stream().anyMatch(name::startsWith) == ofRegistry)
                .forEach(name -> settings.put(name, file.getProperty(name)));
        return settings;
    }

    CommandFailure unavailable(KafkaException problem) {
        return new CommandFailure(
                ExitCode.UNAVAILABLE,
                "no stack answers at broker \"%s\" and registry \"%s\" (%s); start one with \"./kamerstroom demo\" or name it with --broker and --registry"
                        .formatted(broker, registry, problem.getMessage()),
                problem);
    }
}
