package nl.kamerstroom.local;

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
}
