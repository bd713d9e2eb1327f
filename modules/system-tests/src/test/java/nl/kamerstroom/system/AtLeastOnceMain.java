package nl.kamerstroom.system;

import java.util.Properties;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.ServiceDefinition;
import nl.kamerstroom.platform.ServiceRunner;
import nl.kamerstroom.platform.StreamsConfiguration;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The extract service with the guarantee that it never has: at least once. For the negative control only; no setting
 * turns exactly-once off.
 */
final class AtLeastOnceMain {

    private AtLeastOnceMain() {}

    public static void main(String[] arguments) {
        ServiceDefinition extract = ExtractMain.SERVICE;
        ServiceRunner.main(
                new ServiceDefinition(
                        extract.name(),
                        extract.purpose(),
                        extract.settings(),
                        AtLeastOnceMain::create,
                        extract.topology()),
                arguments);
    }

    private static Service create(ServiceContext context) {
        StreamsConfiguration configuration = StreamsConfiguration.from(context);
        Properties properties = configuration.properties();
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new Careless(
                context.name(),
                new KafkaStreams(
                        configuration.topology(ExtractMain.SERVICE.topology().orElseThrow(), context), properties));
    }

    private record Careless(String name, KafkaStreams streams) implements Service {

        @Override
        public void start() {
            streams.start();
        }

        @Override
        public Health health() {
            KafkaStreams.State state = streams.state();
            return Health.of(
                    state == KafkaStreams.State.RUNNING
                            ? Health.Check.passed("streams", "running")
                            : Health.Check.failed("streams", state.name(), Probe.READY));
        }

        @Override
        public void close() {
            streams.close();
        }
    }
}
