package nl.kamerstroom.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.kamerstroom.embedded.EmbeddedDatabase;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.embedded.StartException;

/** What the sink has stored, as a reader of the database sees it. */
final class StoredRows implements AutoCloseable {

    private final Connection connection;

    StoredRows(StackSettings stack) {
        try {
            connection = DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.NAME, "");
        } catch (SQLException e) {
            throw new StartException("The database at '" + stack.jdbcUrl() + "' does not answer.", e);
        }
    }

    /** How many different events there are. */
    long events() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM event")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StartException("The events in the database cannot be counted.", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StartException("The connection to the database cannot be closed.", e);
        }
    }
}
