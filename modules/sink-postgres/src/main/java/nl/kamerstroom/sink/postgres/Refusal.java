package nl.kamerstroom.sink.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells a record that PostgreSQL will never take from a database that cannot take anything now. */
final class Refusal {

    /** SQLSTATE classes that are about the value, not the server: data exception, integrity violation. */
    private static final Set<String> ABOUT_THE_VALUE = Set.of("22", "23");

    private static final int CLASS_LENGTH = 2;

    private Refusal() {}

    /** Whether trying again can help; what is not known to be the record's fault is taken to be the server's. */
    static boolean isTransient(SQLException refused) {
        return Optional.ofNullable(refused.getSQLState())
                .filter(state -> state.length() > CLASS_LENGTH)
                .map(state -> !ABOUT_THE_VALUE.contains(state.substring(0, CLASS_LENGTH)))
                .orElse(true);
    }
}
