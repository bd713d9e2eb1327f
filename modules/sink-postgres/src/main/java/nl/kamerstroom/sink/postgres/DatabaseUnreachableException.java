package nl.kamerstroom.sink.postgres;

import java.sql.SQLException;

/** The database could not say where reading goes on. */
final class DatabaseUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreachableException(SQLException cause) {
        super("Database does not answer: " + cause.getMessage(), cause);
    }
}
