package nl.kamerstroom.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.embedded.EmbeddedBroker;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker inside the test's process, with the catalogue's topics, on ports of its own. */
public final class TestBroker implements AutoCloseable {

    private final EmbeddedBroker broker;

    private TestBroker(EmbeddedBroker broker) {
        this.broker = broker;
    }

    /** Starts a broker and creates the catalogue's topics with one partition each, which start fastest. */
    public static TestBroker start(Path data) {
        Ports ports = Ports.free();
        var broker =
                new TestBroker(EmbeddedBroker.start(data, ports.of(Endpoint.BROKER), ports.of(Endpoint.CONTROLLER)));
        try (Admin admin = broker.admin()) {
            new TopicProvisioning(admin, Optional.of((short) 1))
                    .provision(Catalogue.load().withPartitionsAtMost(1));
        }
        return broker;
    }

    /** For {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() {
        broker.close();
    }
}
