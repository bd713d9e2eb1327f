package nl.kamerstroom.dead.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.DeadLetterAction;
import nl.kamerstroom.events.DeadLetterVerb;
import nl.kamerstroom.platform.BuildInfo;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Acts on dead letters, each action and its entry in the audit topic in one transaction. There is one desk at a time:
 * opening one ends what another has begun and not committed, and only then reads what is still open, so that an order
 * that is given again after a crash does the rest of it, and nothing twice.
 */
public final class DeadLetterDesk implements AutoCloseable {

    /** Below the user's name, as the rights on a secured cluster want it. */
    static final String TRANSACTIONAL_ID = "kamerstroom.operator.dead-letters";

    private static final int LARGEST_RECORD = 12_582_912;
    private static final long LARGEST_TRANSACTION = 32L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topics topics;
    private final DeadLetterArchive archive;
    private final Clock clock;
    private final ReplayRecords records;
    private final Producer<byte[], byte[]> producer;

    /**
     * Opens the desk.
     *
     * @param client how to reach the broker; the rest is set here
     */
    public DeadLetterDesk(Map<String, Object> client, Topics topics, DeadLetterArchive archive, Clock clock) {
        this.topics = topics;
        this.archive = archive;
        this.clock = clock;
        this.records = new ReplayRecords(topics, archive, clock);
        this.producer = new KafkaProducer<>(settings(client), new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return settings;
    }

    /** What a replay would do; it writes nothing and disturbs nobody. */
    public static List<Step> plan(Selection selection, int mostAttempts, Topics topics, DeadLetterArchive archive) {
        return new ReplayPlan(topics.catalogue(), archive, mostAttempts)
                .of(archive.read().select(selection));
    }

    /**
     * Hands dead letters to their services once more, in the order in which they failed first.
     *
     * @param mostAttempts a dead letter that was tried so often is parked instead
     * @return what was done
     * @throws DeskTakenException where another desk was opened meanwhile
     * @throws KafkaException where the broker refuses; what was not committed by then did not happen
     */
    public List<Step> replay(Selection selection, int mostAttempts, Order order, Pace pace)
            throws InterruptedException {
        List<Step> steps = plan(selection, mostAttempts, topics, archive);
        for (int next = 0; next < steps.size(); ) {
            next = transaction(steps, next, order, pace);
        }
        return steps;
    }

    /** @return the first step that is not part of the transaction */
    private int transaction(List<Step> steps, int first, Order order, Pace pace) throws InterruptedException {
        return inTransaction(() -> {
            long bytes = 0;
            int next = first;
            while (next < steps.size() && next - first < pace.batch() && bytes < LARGEST_TRANSACTION) {
                pace.next();
                bytes += perform(steps.get(next++), order);
            }
            return next;
        });
    }

    private interface Work<T> {
        T run() throws InterruptedException;
    }

    private <T> T inTransaction(Work<T> work) throws InterruptedException {
        try {
            producer.beginTransaction();
            T done = work.run();
            producer.commitTransaction();
            return done;
        } catch (ProducerFencedException | InvalidProducerEpochException taken) {
            throw new DeskTakenException(taken);
        } catch (RuntimeException | InterruptedException failure) {
            abort(failure);
            throw failure;
        }
    }

    private long perform(Step step, Order order) {
        return switch (step) {
            case Step.HandBack again -> {
                ProducerRecord<byte[], byte[]> replay = records.again(again.history());
                send(replay);
                note(again.history(), DeadLetterVerb.REPLAYED, order, Optional.empty());
                yield replay.value().length;
            }
            case Step.Park park -> {
                note(park.history(), DeadLetterVerb.PARKED, order, Optional.empty());
                yield 0;
            }
            case Step.Leave leave -> 0;
        };
    }

    /**
     * Gives dead letters up; their bytes stay where they are.
     *
     * @throws UnreplayableException where the order does not say why
     */
    public List<DeadLetterHistory> discard(Selection selection, Order order) throws InterruptedException {
        if (order.why().isEmpty()) {
            throw new UnreplayableException("Discarding needs a reason: say why");
        }
        List<DeadLetterHistory> given = archive.read().select(selection).stream()
                .filter(history -> history.state() == DeadLetterState.OPEN || history.state() == DeadLetterState.PARKED)
                .toList();
        return inTransaction(() -> {
            given.forEach(history -> note(history, DeadLetterVerb.DISCARDED, order, Optional.empty()));
            return given;
        });
    }

    /**
     * Hands in another content for the letter of a dead letter, under the same letter id.
     *
     * @return the id of the letter
     * @throws UnreplayableException where the dead letter is unknown or needs no correction any more
     */
    public String correct(String id, Correction correction, Order order) throws InterruptedException {
        DeadLetterHistory history = archive.read()
                .of(id)
                .orElseThrow(() -> new UnreplayableException("Dead letter \"%s\" is unknown".formatted(id)));
        if (!history.state().isDead()) {
            throw new UnreplayableException("Dead letter \"%s\" is %s already; it needs no correction"
                    .formatted(id, history.state().name().toLowerCase(java.util.Locale.ROOT)));
        }
        DeadLetter failed = archive.fetch(history.latest().at());
        CorrectedLetter corrected = CorrectedLetter.of(failed, correction, order, clock.instant(), topics);
        return inTransaction(() -> {
            send(records.corrected(history, corrected, failed));
            note(
                    history,
                    DeadLetterVerb.CORRECTED,
                    order,
                    Optional.of(corrected.submitted().getContentHash()));
            return corrected.submitted().getLetterId();
        });
    }

    private void note(DeadLetterHistory history, DeadLetterVerb verb, Order order, Optional<String> correctedHash) {
        Failure latest = history.latest();
        DeadLetterAction action = DeadLetterAction.newBuilder()
                .setDeadLetterId(history.id())
                .setAction(verb)
                .setService(latest.service())
                .setStage(latest.stage())
                .setReason(latest.reason())
                .setLetterId(latest.letterId().orElse(null))
                .setAttempts(history.attempts())
                .setCoveredPartition(latest.at().partition())
                .setCoveredOffset(latest.at().offset())
                .setAt(clock.instant())
                .setBy(order.by())
                .setWhy(order.why().orElse(null))
                .setToolVersion(BuildInfo.version())
                .setCorrectedHash(correctedHash.orElse(null))
                .build();
        String topic = topics.deadLetterAudit.name();
        send(new ProducerRecord<>(
                topic,
                topics.deadLetterAudit.keys().serializer().serialize(topic, history.id()),
                topics.deadLetterAudit.values().serializer().serialize(topic, action)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a transaction of which a record was not sent cannot be committed
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    /** A failure that ends the producer has ended the transaction already. */
    private void abort(Exception failure) {
        try {
            producer.abortTransaction();
        } catch (KafkaException ended) {
            failure.addSuppressed(ended);
        }
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
