package nl.kamerstroom.sink.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the sink counts. */
final class SinkMetrics {

    private final Counter stored;
    private final Counter failures;
    private final Timer batches;

    SinkMetrics(MeterRegistry meters) {
        stored = Counter.builder("kamerstroom.sink.records.stored")
                .description("Records stored in PostgreSQL")
                .register(meters);
        failures = Counter.builder("kamerstroom.sink.database.failures")
                .description("Transactions that failed because the database could not be reached")
                .register(meters);
        batches = Timer.builder("kamerstroom.sink.batch.duration")
                .description("How long a transaction took")
                .register(meters);
    }

    void stored(int records, Duration took) {
        stored.increment(records);
        batches.record(took);
    }

    void databaseFailed() {
        failures.increment();
    }
}
