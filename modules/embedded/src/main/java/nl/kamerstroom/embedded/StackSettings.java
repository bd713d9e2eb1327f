package nl.kamerstroom.embedded;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a stack lives.
 *
 * @param data directory for everything that is kept: logs of the broker, tables, state stores, log files
 * @param ports where its parts listen
 */
public record StackSettings(Path data, Ports ports) {

    Path brokerData() {
        return data.resolve("broker");
    }

    Path databaseData() {
        return data.resolve("database");
    }

    Path registryLog() {
        return data.resolve("log/registry.log");
    }

    /** What the broker and the services log. */
    public Path log() {
        return data.resolve("log/kamerstroom.log");
    }

    /** Directory of a service's local state; each needs its own. */
    public Path stateOf(String service) {
        return data.resolve("state").resolve(service);
    }

    /** For {@code bootstrap.servers} of a client. */
    public String bootstrapServers() {
        return ports.address(Endpoint.BROKER);
    }

    /** For {@code schema.registry.url} of a client. */
    public String registryUrl() {
        return "http://" + ports.address(Endpoint.REGISTRY) + "/apis/ccompat/v7";
    }

    /** JDBC address of our database; user {@code kamerstroom}, no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + ports.address(Endpoint.DATABASE) + "/" + EmbeddedDatabase.NAME;
    }

    /** Where letters are handed in: {@code POST /letters}. */
    public URI ingest() {
        return URI.create("http://" + ports.address(Endpoint.INGEST));
    }
}
