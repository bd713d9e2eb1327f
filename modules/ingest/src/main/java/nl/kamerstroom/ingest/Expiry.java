package nl.kamerstroom.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forgets what is older than an age, so that a store stays as small as it was asked to. */
final class Expiry {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private Expiry() {}

    /** Sweeps a store now and then while its task runs. */
    static <V> void schedule(
            ProcessorContext<?, ?> context, KeyValueStore<String, V> store, Duration age, Function<V, Instant> since) {
        Duration interval = age.compareTo(BETWEEN_SWEEPS) < 0 && age.isPositive() ? age : BETWEEN_SWEEPS;
        context.schedule(
                interval,
                PunctuationType.WALL_CLOCK_TIME,
                now -> sweep(store, Instant.ofEpochMilli(now).minus(age), since));
    }

    private static <V> void sweep(KeyValueStore<String, V> store, Instant oldest, Function<V, Instant> since) {
        try (KeyValueIterator<String, V> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                if (since.apply(entry.value).isBefore(oldest)) {
                    store.delete(entry.key);
                }
            }
        }
    }
}
