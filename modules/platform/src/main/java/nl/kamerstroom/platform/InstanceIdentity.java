package nl.kamerstroom.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who an instance is, kept beside its state: one that was killed and starts again there takes its old place in the group
 * (a static member, KIP-345) and ends the transactions that it left open, instead of waiting until both time out.
 */
final class InstanceIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceIdentity.class);
    private static final String ID = "instance.id";
    private static final String PROCESS = "process.id";
    private static final long PATIENCE_SECONDS = 5;

    private final Path file;
    private final String service;
    private final String id;
    private final Optional<String> predecessor;

    private InstanceIdentity(Path file, String service, String id, Optional<String> predecessor) {
        this.file = file;
        this.service = service;
        this.id = id;
        this.predecessor = predecessor;
    }

    /** The identity that is kept in a state directory, made up where there is none. */
    static InstanceIdentity in(Path stateDirectory, String service) {
        Path file = stateDirectory.resolve(service + ".instance");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.atWarn()
                        .addKeyValue(LogKeys.FILE, file)
                        .setCause(unreadable)
                        .log("Identity cannot be read, taking another");
            }
        }
        String id = kept.getProperty(ID, UUID.randomUUID().toString());
        InstanceIdentity identity =
                new InstanceIdentity(file, service, id, Optional.ofNullable(kept.getProperty(PROCESS)));
        identity.keep(identity.predecessor);
        return identity;
    }

    /** For {@code group.instance.id}; the same after each start on the same state directory. */
    String id() {
        return id;
    }

    /**
     * Ends what the process before this one has left open. Readers of committed records, and the offsets of the group,
     * would wait for the transaction timeout otherwise; they still do where this fails.
     *
     * @param threads how many stream threads it had
     */
    void endTransactions(Admin admin, int threads) {
        predecessor.ifPresent(process -> endTransactions(admin, process, threads));
    }

    private void endTransactions(Admin admin, String process, int threads) {
        // A thread that was replaced has a number of its own.
        List<String> ids = IntStream.rangeClosed(1, 2 * threads)
                .mapToObj(thread -> "%s-%s-%d".formatted(service, process, thread))
                .toList();
        try {
            admin.fenceProducers(ids).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            LOG.atWarn()
                    .addKeyValue(LogKeys.SERVICE, service)
                    .addKeyValue(LogKeys.REASON, String.valueOf(refused.getMessage()))
                    .log("Transactions of the last process will end by themselves");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes whose transactions the next process would have to end. */
    void started(KafkaStreams streams) {
        keep(streams.metrics().values().stream()
                .map(Metric::metricName)
                .filter(metric -> metric.name().equals("client-state"))
                .map(MetricName::tags)
                .flatMap(tags -> Optional.ofNullable(tags.get("process-id")).stream())
                .findFirst());
    }

    private void keep(Optional<String> process) {
        Properties kept = new Properties();
        kept.setProperty(ID, id);
        process.ifPresent(known -> kept.setProperty(PROCESS, known));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                kept.store(writer, "Who this instance is; goes with the state beside it.");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The identity of \"%s\" cannot be kept in \"%s\"".formatted(service, file), e);
        }
    }
}
