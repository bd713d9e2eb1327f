package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.KafkaClients;
import nl.kamerstroom.platform.LogKeys;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.Service;
import nl.kamerstroom.platform.ServiceContext;
import nl.kamerstroom.platform.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what became of submissions from the topics that ingest writes, without a group: every instance sees all, so any
 * of them can answer for any submission, whichever took it in.
 */
final class FateWatcher implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(FateWatcher.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final ServiceContext context;
    private final IngestConfig config;
    private final SubmissionJournal journal;
    private final Map<String, Function<byte[], Fate>> readers;
    private final Consumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean closing;

    FateWatcher(ServiceContext context, IngestConfig config, SubmissionJournal journal) {
        this.context = context;
        this.config = config;
        this.journal = journal;
        this.readers = Map.of(
                context.topics().letterReceived.name(), reader(context.topics().letterReceived, FateWatcher::received),
                context.topics().letterDuplicate.name(),
                        reader(context.topics().letterDuplicate, FateWatcher::duplicate),
                context.deadLetterTopic().name(), reader(context.deadLetterTopic(), FateWatcher::failed));
        this.consumer = new KafkaConsumer<>(
                KafkaClients.consumer(
                        context.settings(),
                        Map.of(
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "latest",
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "fate-watcher")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().daemon().name("fate-watcher").unstarted(this::watch);
    }

    private static <V> Function<byte[], Fate> reader(Topic<?, V> topic, Function<V, Fate> fate) {
        return bytes -> fate.apply(topic.values().deserializer().deserialize(topic.name(), bytes));
    }

    private static Fate received(LetterReceived letter) {
        return new Fate.Received(letter.getLetterId(), letter.getRevision());
    }

    private static Fate duplicate(LetterDuplicate letter) {
        String first = Optional.ofNullable(letter.getDuplicateOf()).orElse(letter.getLetterId());
        return new Fate.Duplicate(
                first,
                letter.getReason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static Fate failed(DeadLetter letter) {
        return new Fate.Failed(Optional.ofNullable(letter.getLetterId()), letter.getReason(), letter.getMessage());
    }

    @Override
    public String name() {
        return "fates";
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return thread.isAlive() || closing || thread.getState() == Thread.State.NEW
                ? Health.of(Health.Check.passed("fates", "reading outcomes"))
                : Health.of(Health.Check.failed("fates", "the thread that reads outcomes died", Probe.LIVE));
    }

    private void watch() {
        try (consumer) {
            begin();
            while (!closing) {
                consumer.poll(POLL).forEach(this::note);
            }
        } catch (WakeupException asked) {
            LOG.atDebug().log("Fate watcher stops");
        }
    }

    private void begin() {
        List<TopicPartition> partitions = new ArrayList<>();
        readers.keySet()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        long since = context.clock().instant().minus(config.statusWindow()).toEpochMilli();
        Map<TopicPartition, Long> times = new java.util.HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        consumer.offsetsForTimes(times).forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset.offset());
            }
        });
    }

    /** Without a submission id it was not handed in here; then its bytes are not even looked at. */
    private void note(ConsumerRecord<byte[], byte[]> record) {
        Optional.ofNullable(record.headers().lastHeader(Submission.ID_HEADER))
                .map(Header::value)
                .ifPresent(id -> read(record)
                        .ifPresent(fate -> journal.decided(new String(id, UTF_8), fate, record.timestamp())));
    }

    private Optional<Fate> read(ConsumerRecord<byte[], byte[]> record) {
        Function<byte[], Fate> reader = readers.get(record.topic());
        while (!closing && reader != null) {
            try {
                return Optional.of(reader.apply(record.value()));
            } catch (RetriableException later) {
                pause();
            } catch (KafkaException unreadable) {
                LOG.atWarn()
                        .addKeyValue(LogKeys.TOPIC, record.topic())
                        .addKeyValue(LogKeys.PARTITION, record.partition())
                        .addKeyValue(LogKeys.OFFSET, record.offset())
                        .addKeyValue(LogKeys.REASON, unreadable.getMessage())
                        .log("Outcome cannot be read");
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
