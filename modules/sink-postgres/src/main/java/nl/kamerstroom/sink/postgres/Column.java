package nl.kamerstroom.sink.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value for one column, which knows how JDBC wants it. */
@FunctionalInterface
interface Column {

    void set(PreparedStatement statement, int index) throws SQLException;

    static Column text(@Nullable String value) {
        return (statement, index) -> statement.setString(index, value);
    }

    static Column texts(List<String> values) {
        return (statement, index) -> {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf("text", values.toArray()));
        };
    }

    static Column date(@Nullable LocalDate value) {
        return (statement, index) -> statement.setObject(index, value, Types.DATE);
    }

    static Column number(int value) {
        return (statement, index) -> statement.setInt(index, value);
    }

    static Column fraction(double value) {
        return (statement, index) -> statement.setDouble(index, value);
    }

    static Column flag(boolean value) {
        return (statement, index) -> statement.setBoolean(index, value);
    }

    static Column amount(Optional<BigDecimal> value) {
        return (statement, index) -> statement.setBigDecimal(index, value.orElse(null));
    }
}
