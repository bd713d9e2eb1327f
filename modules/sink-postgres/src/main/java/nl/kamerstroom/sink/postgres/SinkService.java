package nl.kamerstroom.sink.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.LogKeys;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads events and letters and stores them, with the position of what was read in the same transaction: after a crash
 * reading goes on exactly behind what is stored.
 */
final class SinkService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final SinkPostgresConfig config;
    private final Duration shutdownTimeout;
    private final Database database;
    private final RecordSource source;
    private final Receipts receipts;
    private final SinkMetrics metrics;
    private final Thread worker;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile State state = State.STARTING;

    private enum State {
        STARTING,
        RUNNING,
        CUT_OFF,
        FAILED
    }

    SinkService(ServiceContext context, SinkPostgresConfig config, Duration shutdownTimeout) {
        this.name = context.name();
        this.config = config;
        this.shutdownTimeout = shutdownTimeout;
        this.database = new Database(config);
        this.source = new RecordSource(context, config);
        this.receipts = new Receipts(context);
        this.metrics = new SinkMetrics(context.meters());
        this.worker = Thread.ofPlatform().name("sink-postgres").unstarted(this::run);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public Health health() {
        return Health.of(
                switch (state) {
                    case STARTING -> Health.Check.failed("database", "not migrated yet", Probe.STARTED, Probe.READY);
                    case RUNNING -> Health.Check.passed("database", "stores");
                    case CUT_OFF ->
                        Health.Check.failed("database", "it or the broker does not answer, trying again", Probe.READY);
                    case FAILED -> Health.Check.failed("sink", "stopped by a failure", Probe.LIVE, Probe.READY);
                });
    }

    @Override
    public void close() {
        stopping.countDown();
        source.wakeup();
        if (!worker.isAlive()) {
            return;
        }
        try {
            worker.join(shutdownTimeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (database;
                receipts;
                source) {
            untilReachable(database::migrate);
            source.subscribe(this::positions);
            state = State.RUNNING;
            while (!isStopping()) {
                round();
            }
        } catch (RuntimeException failure) {
            state = State.FAILED;
            LOG.atError()
                    .addKeyValue(LogKeys.SERVICE, name)
                    .addKeyValue(LogKeys.ERROR_CLASS, failure.getClass().getName())
                    .setCause(failure)
                    .log("Sink stopped");
        }
    }

    /** Reads once and stores what came; when the surroundings fail, waits and goes back to what is stored. */
    private void round() {
        try {
            List<Read> batch = source.next(POLL);
            if (batch.isEmpty()) {
                // Nothing to do is the time to notice that nothing could be done.
                database.ask();
            } else {
                store(batch);
            }
            state = State.RUNNING;
        } catch (SQLException | DatabaseUnreachableException | KafkaException unreachable) {
            state = State.CUT_OFF;
            metrics.databaseFailed();
            LOG.atWarn()
                    .addKeyValue(LogKeys.SERVICE, name)
                    .addKeyValue(LogKeys.REASON, String.valueOf(unreachable.getMessage()))
                    .log("Surroundings do not answer, trying again");
            database.close();
            pause();
            untilReachable(() -> source.rewind(this::positions));
        }
    }

    /** First the rows, then what is told of them: a crash between the two is made good from where the group is. */
    private void store(List<Read> batch) throws SQLException {
        long began = System.nanoTime();
        Map<TopicPartition, Long> positions = positionsBehind(batch);
        List<Read> done = stored(batch, positions);
        Map<TopicPartition, OffsetAndMetadata> ahead = source.ahead(positions);
        if (!ahead.isEmpty()) {
            receipts.write(source.untold(done), ahead, source.group());
            source.tell(ahead);
        }
        metrics.stored(good(done).size(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** The same records; those among them that the database refuses as poison. */
    private List<Read> stored(List<Read> batch, Map<TopicPartition, Long> positions) throws SQLException {
        try {
            database.store(good(batch), positions);
            return batch;
        } catch (SQLException refused) {
            if (Refusal.isTransient(refused)) {
                throw refused;
            }
            return storedOneByOne(batch);
        }
    }

    /** Finds the record that the database refuses, so that the others are stored all the same. */
    private List<Read> storedOneByOne(List<Read> batch) throws SQLException {
        List<Read> done = new ArrayList<>();
        for (Read read : batch) {
            Map<TopicPartition, Long> position = positionsBehind(List.of(read));
            try {
                database.store(good(List.of(read)), position);
                done.add(read);
            } catch (SQLException refused) {
                if (Refusal.isTransient(refused)) {
                    throw refused;
                }
                database.store(List.of(), position);
                done.add(new Read.Poison(read.record(), "store", DeadLetterReason.REFUSED_BY_DATABASE, refused));
            }
        }
        return done;
    }

    private static List<Read> good(List<Read> reads) {
        return reads.stream().filter(read -> !(read instanceof Read.Poison)).toList();
    }

    private static Map<TopicPartition, Long> positionsBehind(List<Read> batch) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        batch.forEach(read -> positions.merge(
                RecordSource.partition(read.record()), read.record().offset() + 1, Math::max));
        return positions;
    }

    private Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        try {
            return database.positions(partitions);
        } catch (SQLException e) {
            throw new DatabaseUnreachableException(e);
        }
    }

    private void untilReachable(Runnable step) {
        while (!isStopping()) {
            try {
                step.run();
                return;
            } catch (FlywayException | DatabaseUnreachableException unreachable) {
                LOG.atWarn()
                        .addKeyValue(LogKeys.SERVICE, name)
                        .addKeyValue(LogKeys.REASON, String.valueOf(unreachable.getMessage()))
                        .log("Database does not answer, trying again");
                pause();
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            stopping.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
