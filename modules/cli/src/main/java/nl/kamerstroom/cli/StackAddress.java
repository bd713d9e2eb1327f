package nl.kamerstroom.cli;

import java.util.Map;
import nl.kamerstroom.platform.Logging;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Where a running stack is; by default the one that {@code demo} starts. */
final class StackAddress {

    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "The Kafka broker; by default ${DEFAULT-VALUE}.")
    private String broker = "localhost:9092";

    @Option(names = "--registry", paramLabel = "URL", description = "The schema registry; by default ${DEFAULT-VALUE}.")
    private String registry = "http://localhost:8081/apis/ccompat/v7";

    Map<String, Object> registry() {
        return Map.of("schema.registry.url", registry);
    }

    /** For any client; it answers within seconds where nobody is there. */
    Map<String, Object> client() {
        Logging.configure(Logging.Format.PLAIN, "ERROR");
        return Map.of("bootstrap.servers", broker, "max.block.ms", 10_000);
    }

    /** For a consumer of committed records, without a group; answers within seconds where nobody is there. */
    Map<String, Object> consumer() {
        Logging.configure(Logging.Format.PLAIN, "ERROR");
        return Map.of(
                "bootstrap.servers",
                broker,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "default.api.timeout.ms",
                10_000);
    }

    CommandFailure unavailable(KafkaException problem) {
        return new CommandFailure(
                ExitCode.UNAVAILABLE,
                "no stack answers at broker \"%s\" and registry \"%s\" (%s); start one with \"./kamerstroom demo\" or name it with --broker and --registry"
                        .formatted(broker, registry, problem.getMessage()),
                problem);
    }
}
