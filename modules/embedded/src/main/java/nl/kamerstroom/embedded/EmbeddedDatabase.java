package nl.kamerstroom.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server in processes of its own, with the databases {@code kamerstroom} (ours) and {@code registry} (the
 * schema registry's), both owned by user {@code kamerstroom}.
 *
 * <p>It listens on the loopback address only and trusts whoever connects from this machine, as a development database
 * does. A data directory that holds a cluster is used as it is.
 */
public final class EmbeddedDatabase implements Part {

    /** Name of our database and of its owner. */
    public static final String NAME = "kamerstroom";

    static final String REGISTRY_DATABASE = "registry";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final long postmaster;
    private final Tether tether;

    private EmbeddedDatabase(EmbeddedPostgres server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
        this.tether = Tether.to(postmaster, "INT");
    }

    /** Starts the server; when this returns, both databases can be used. */
    public static EmbeddedDatabase start(Path data, int port) {
        try {
            Files.createDirectories(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_TIMEOUT)
                    // The builder's defaults lose the last commits in a crash; ours survive kill -9 and power cuts.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            var database = new EmbeddedDatabase(server, postmaster(data));
            database.createDatabases();
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StartException(
                    "PostgreSQL did not start on port " + port + " with data directory '" + data + "': "
                            + e.getMessage(),
                    e);
        }
    }

    /** JDBC address of our database; it needs no password. */
    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    String registryJdbcUrl() {
        return jdbcUrl(REGISTRY_DATABASE);
    }

    public String user() {
        return NAME;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isAlive() {
        return ProcessHandle.of(postmaster).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() {
        try (tether) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop.", e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** PostgreSQL writes its process id on the first line of this file. */
    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            for (String database : List.of(NAME, REGISTRY_DATABASE)) {
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + NAME);
                }
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
