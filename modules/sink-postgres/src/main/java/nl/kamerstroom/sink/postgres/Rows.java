package nl.kamerstroom.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The upserts of one transaction, sent as one batch a table. */
final class Rows implements AutoCloseable {

    private static final String LETTER_PARSED = """
            insert into letter (letter_id, official_id, letter_date, senders, signatories, chamber, dossiers, reference,
                                subject, text, text_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (letter_id) do update set
                official_id = excluded.official_id, letter_date = excluded.letter_date, senders = excluded.senders,
                signatories = excluded.signatories, chamber = excluded.chamber, dossiers = excluded.dossiers,
                reference = excluded.reference, subject = excluded.subject, text = excluded.text,
                text_hash = excluded.text_hash, stored_at = now()
            """;

    private static final String LETTER_EXTRACTED = """
            insert into letter (letter_id, letter_date, senders, rule_pack_version, rule_pack_hash, events_extracted)
            values (?, ?, ?, ?, ?, ?)
            on conflict (letter_id) do update set
                rule_pack_version = excluded.rule_pack_version, rule_pack_hash = excluded.rule_pack_hash,
                events_extracted = excluded.events_extracted, stored_at = now()
            """;

    private static final String EVENT = """
            insert into event (event_id, type, subject_key, letter_id, letter_date, senders, change, modality, negated,
                               confidence, supersedes, time_start, time_end, place, amount_minimum, amount_maximum,
                               currency, evidence_start, evidence_end, evidence, arguments, derivation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (event_id) do update set
                type = excluded.type, subject_key = excluded.subject_key, letter_id = excluded.letter_id,
                letter_date = excluded.letter_date, senders = excluded.senders, change = excluded.change,
                modality = excluded.modality, negated = excluded.negated, confidence = excluded.confidence,
                supersedes = excluded.supersedes, time_start = excluded.time_start, time_end = excluded.time_end,
                place = excluded.place, amount_minimum = excluded.amount_minimum,
                amount_maximum = excluded.amount_maximum, currency = excluded.currency,
                evidence_start = excluded.evidence_start, evidence_end = excluded.evidence_end,
                evidence = excluded.evidence, arguments = excluded.arguments, derivation = excluded.derivation,
                stored_at = now()
            """;

    private final PreparedStatement parsed;
    private final PreparedStatement extracted;
    private final PreparedStatement events;

    Rows(Connection connection) throws SQLException {
        parsed = connection.prepareStatement(LETTER_PARSED);
        extracted = connection.prepareStatement(LETTER_EXTRACTED);
        events = connection.prepareStatement(EVENT);
    }

    void add(Read read) throws SQLException {
        switch (read) {
            case Read.Parsed letter -> addTo(parsed, LetterColumns.of(letter.letter()));
            case Read.Extracted letter -> addTo(extracted, LetterColumns.of(letter.letter()));
            case Read.Event event -> addTo(events, EventColumns.of(event.event()));
            case Read.Poison poison ->
                throw new IllegalArgumentException("Poison \"%s\" cannot be stored".formatted(poison.reason()));
        }
    }

    private static void addTo(PreparedStatement statement, List<Column> columns) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).set(statement, i + 1);
        }
        statement.addBatch();
    }

    void write() throws SQLException {
        parsed.executeBatch();
        extracted.executeBatch();
        events.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        try (parsed;
                extracted;
                events) {
            // Closing is all there is to do.
        }
    }
}
