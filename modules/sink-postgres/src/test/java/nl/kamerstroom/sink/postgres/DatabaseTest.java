package nl.kamerstroom.sink.postgres;

import static nl.kamerstroom.sink.postgres.SampleRecords.again;
import static nl.kamerstroom.sink.postgres.SampleRecords.argument;
import static nl.kamerstroom.sink.postgres.SampleRecords.event;
import static nl.kamerstroom.sink.postgres.SampleRecords.extracted;
import static nl.kamerstroom.sink.postgres.SampleRecords.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.Change;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sink's tables in a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {

    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    private EmbeddedPostgres postgres;
    private Database database;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void openDatabase() throws SQLException {
        execute("drop schema public cascade; create schema public");
        database = new Database(new SinkPostgresConfig(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", 10, Duration.ofMillis(10)));
        database.migrate();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void shouldStoreWhatIsQueriedInTypedColumns() throws SQLException {
        // Given
        Read event = event(
                7,
                "e1",
                "Op 16 maart",
                argument("time", "2022-03-16/..", "16 maart"),
                argument("place", "Brussel", "Brussel"),
                argument("amount", "EUR 5000000..10000000", "€ 5 à 10 miljoen"));

        // When
        database.store(List.of(event), Map.of(EVENTS, 8L));

        // Then
        assertThat(query("select type, time_start, time_end, place, amount_minimum, amount_maximum, currency, evidence,"
                        + " arguments -> 1 ->> 'quote' from event"))
                .isEqualTo("MeetingAnnounced|2022-03-16|null|Brussel|5000000|10000000|EUR|Op 16 maart|Brussel");
    }

    @Test
    void shouldKeepOneRowWhenAnEventComesAgain() throws SQLException {
        // Given
        database.store(List.of(event(7, "e1", "Op 16 maart")), Map.of(EVENTS, 8L));

        // When
        database.store(List.of(event(9, "e1", "Op 17 maart")), Map.of(EVENTS, 10L));

        // Then
        assertThat(query("select count(*), max(evidence) from event")).isEqualTo("1|Op 17 maart");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGED", "RETRACTED"})
    void shouldKeepTheRowOfAnEventThatALetterStatesOtherwiseOrNoLonger(Change change) throws SQLException {
        // Given
        Read.Event before = event(7, "e1", "Op 16 maart");
        database.store(List.of(before), Map.of(EVENTS, 8L));

        // When
        database.store(List.of(again(before, 9, change)), Map.of(EVENTS, 10L));

        // Then
        assertThat(query("select count(*), max(change), max(supersedes), max(evidence) from event"))
                .isEqualTo("1|" + change + "|e1|Op 16 maart");
    }

    @Test
    void shouldForgetARetractionWhenTheEventIsStatedAgain() throws SQLException {
        // Given
        Read.Event before = event(7, "e1", "Op 16 maart");
        database.store(List.of(before, again(before, 8, Change.RETRACTED)), Map.of(EVENTS, 9L));

        // When
        database.store(List.of(event(9, "e1", "Op 16 maart")), Map.of(EVENTS, 10L));

        // Then
        assertThat(query("select count(*), max(change) from event")).isEqualTo("1|NEW");
    }

    @Test
    void shouldSayThatADatabaseThatWasStoppedDoesNotAnswer() throws SQLException {
        // Given
        database.ask();
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'kamerstroom%'");

        // When
        SQLException silent = catchThrowableOfType(SQLException.class, database::ask);

        // Then
        assertThat(Refusal.isTransient(silent)).isTrue();
    }

    @Test
    void shouldJoinTextAndYieldOfALetterWhicheverComesFirst() throws SQLException {
        // Given
        database.store(List.of(extracted(1)), Map.of(EVENTS, 2L));

        // When
        database.store(List.of(parsed(1, "Geachte voorzitter")), Map.of(EVENTS, 2L));

        // Then
        assertThat(query("select text, events_extracted, rule_pack_hash from letter"))
                .isEqualTo("Geachte voorzitter|0|abc");
    }

    @Test
    void shouldStoreNothingAndStayWhereOneRecordIsRefused() throws SQLException {
        // Given
        Read good = event(7, "e1", "Op 16 maart");
        Read bad = parsed(8, "a \u0000 that PostgreSQL cannot hold");

        // When
        SQLException refused =
                catchThrowableOfType(SQLException.class, () -> database.store(List.of(good, bad), Map.of(EVENTS, 9L)));

        // Then
        assertThat(Refusal.isTransient(refused)).isFalse();
        assertThat(query("select count(*) from event")).isEqualTo("0");
        assertThat(database.positions(List.of(EVENTS))).isEmpty();
    }

    @Test
    void shouldNeverMoveAPositionBack() throws SQLException {
        // Given
        database.store(List.of(), Map.of(EVENTS, 10L));

        // When
        database.store(List.of(), Map.of(EVENTS, 4L));

        // Then
        assertThat(database.positions(List.of(EVENTS))).containsExactly(Map.entry(EVENTS, 10L));
    }

    @Test
    void shouldTellABrokenConnectionFromABadRecord() throws SQLException {
        // Given
        database.positions(List.of(EVENTS));
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'kamerstroom%'");

        // When
        SQLException broken =
                catchThrowableOfType(SQLException.class, () -> database.store(List.of(), Map.of(EVENTS, 1L)));

        // Then
        assertThat(Refusal.isTransient(broken)).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The columns of the one row of an answer, joined by bars. */
    private String query(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            StringBuilder columns = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.append(i > 1 ? "|" : "").append(row.getString(i));
            }
            return columns.toString();
        }
    }
}
