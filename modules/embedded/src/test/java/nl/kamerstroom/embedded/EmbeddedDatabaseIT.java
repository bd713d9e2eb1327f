package nl.kamerstroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    @Test
    void shouldKeepTablesOverARestart() throws SQLException {
        // Given
        try (EmbeddedDatabase database = start()) {
            execute(database, "CREATE TABLE letter (id text PRIMARY KEY)");
            execute(database, "INSERT INTO letter VALUES ('kst-36045-3')");
        }

        // When
        try (EmbeddedDatabase database = start()) {

            // Then
            assertThat(query(database, "SELECT id FROM letter")).isEqualTo("kst-36045-3");
        }
    }

    @Test
    void shouldBelongToTheUserOfItsName() throws SQLException {
        // Given
        try (EmbeddedDatabase database = start()) {

            // When
            String owner = query(database, "SELECT current_user || '@' || current_database()");

            // Then
            assertThat(owner).isEqualTo("kamerstroom@kamerstroom");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data, ports.of(Endpoint.DATABASE));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
