package nl.kamerstroom.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks into the sink's database, again and again, and notes when rows have come. It survives the database. */
final class StoredEvents implements AutoCloseable {

    private static final int LOOK_MILLIS = 100;

    private final String jdbcUrl;
    private final String user;
    private final Arrivals arrivals;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;

    private StoredEvents(String jdbcUrl, String user, Arrivals arrivals) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.arrivals = arrivals;
        this.watcher = Thread.ofPlatform().name("stored-events").unstarted(this::watch);
    }

    static StoredEvents watch(String jdbcUrl, String user, Arrivals arrivals) {
        StoredEvents events = new StoredEvents(jdbcUrl, user, arrivals);
        events.watcher.start();
        return events;
    }

    /** The ids of all events that are stored of these letters. */
    Set<String> eventsOf(Set<String> letters) {
        return column("SELECT event_id FROM event WHERE letter_id = ANY (?)", letters);
    }

    /** The ids of all letters that are stored with their text and with what they yielded. */
    Set<String> letters() {
        return column("SELECT letter_id FROM letter WHERE text IS NOT NULL AND events_extracted IS NOT NULL", Set.of());
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        long before = 0;
        while (!isClosing()) {
            before = count(before);
        }
    }

    /** On a connection of its own, until that breaks. */
    private long count(long before) {
        long known = before;
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, "");
                Statement statement = connection.createStatement()) {
            while (!isClosing()) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM event")) {
                    rows.next();
                    if (rows.getLong(1) > known) {
                        known = rows.getLong(1);
                        arrivals.note(Stage.DATABASE);
                    }
                }
            }
        } catch (SQLException away) {
            // The database is away, or has no table yet.
        }
        return known;
    }

    private Set<String> column(String query, Set<String> parameter) {
        Set<String> values = new HashSet<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, "");
                PreparedStatement statement = connection.prepareStatement(query)) {
            if (!parameter.isEmpty()) {
                statement.setArray(1, connection.createArrayOf("text", parameter.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private boolean isClosing() {
        try {
            return closing.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
