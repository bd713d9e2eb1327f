package nl.kamerstroom.sink.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of letters and events, on one connection that is opened when needed. Used by one thread. */
final class Database implements AutoCloseable {

    private static final String POSITIONS =
            "select topic, partition, next_offset from read_position where topic = any (?)";

    private static final String MOVE = """
            insert into read_position (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition)
            do update set next_offset = greatest(read_position.next_offset, excluded.next_offset)
            """;

    private static final int VALIDITY_CHECK_SECONDS = 5;

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private Optional<Connection> open = Optional.empty();

    Database(SinkPostgresConfig config) {
        source.setUrl(config.url());
        source.setUser(config.user());
        source.setPassword(config.password());
        source.setApplicationName("kamerstroom-sink-postgres");
    }

    /** Brings the tables to this version; harmless when they are. */
    void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:nl/kamerstroom/sink/postgres/migration")
                .load()
                .migrate();
    }

    /** The next offset of each of the partitions of which something was stored. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Connection connection = connection();
        try (PreparedStatement select = connection.prepareStatement(POSITIONS)) {
            select.setArray(1, topicsOf(partitions, connection));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
        connection.commit();
        positions.keySet().retainAll(partitions);
        return positions;
    }

    private static Array topicsOf(Collection<TopicPartition> partitions, Connection connection) throws SQLException {
        Object[] topics =
                partitions.stream().map(TopicPartition::topic).distinct().toArray();
        return connection.createArrayOf("text", topics);
    }

    /**
     * Stores records and moves the positions past them and past {@code skipped}, all or nothing.
     *
     * @throws SQLException where the database refuses or cannot be reached; then nothing was stored
     */
    void store(List<Read> records, Map<TopicPartition, Long> positions) throws SQLException {
        Connection connection = connection();
        try {
            try (Rows rows = new Rows(connection)) {
                for (Read read : records) {
                    rows.add(read);
                }
                rows.write();
            }
            move(connection, positions);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollback(connection);
            throw e;
        }
    }

    private static void move(Connection connection, Map<TopicPartition, Long> positions) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
                move.setString(1, position.getKey().topic());
                move.setInt(2, position.getKey().partition());
                move.setLong(3, position.getValue());
                move.addBatch();
            }
            move.executeBatch();
        }
    }

    /**
     * Asks whether the database is there.
     *
     * @throws SQLException where it is not
     */
    void ask() throws SQLException {
        if (!connection().isValid(VALIDITY_CHECK_SECONDS)) {
            throw new SQLTransientConnectionException("Database \"%s\" does not answer".formatted(source.getUrl()));
        }
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty() || open.get().isClosed()) {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            open = Optional.of(connection);
        }
        return open.get();
    }

    /** A connection that cannot even roll back is broken: the next use opens another. */
    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (SQLException alreadyGone) {
            // Nothing is held any more, which is what closing wants.
        } finally {
            open = Optional.empty();
        }
    }
}
