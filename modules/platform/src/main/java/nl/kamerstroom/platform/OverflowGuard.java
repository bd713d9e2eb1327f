package nl.kamerstroom.platform;

import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns a stack overflow in any step into an exception, and so its record into a dead letter. Kafka Streams' handlers
 * see exceptions only: a record nested too deeply would fail every thread that meets it. Kafka Streams creates it by name.
 */
public final class OverflowGuard implements ProcessorWrapper {

    @Override
    public <K, V, L, W> WrappedProcessorSupplier<K, V, L, W> wrapProcessorSupplier(
            String step, ProcessorSupplier<K, V, L, W> steps) {
        return ProcessorWrapper.asWrapped(new ProcessorSupplier<K, V, L, W>() {
            @Override
            public Processor<K, V, L, W> get() {
                return new Guarded<>(step, steps.get());
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return steps.stores();
            }
        });
    }

    @Override
    public <K, V, W> WrappedFixedKeyProcessorSupplier<K, V, W> wrapFixedKeyProcessorSupplier(
            String step, FixedKeyProcessorSupplier<K, V, W> steps) {
        return ProcessorWrapper.asWrappedFixedKey(new FixedKeyProcessorSupplier<K, V, W>() {
            @Override
            public FixedKeyProcessor<K, V, W> get() {
                return new GuardedFixedKey<>(step, steps.get());
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return steps.stores();
            }
        });
    }

    private static RejectedRecordException tooDeep(String step, StackOverflowError overflow) {
        return new RejectedRecordException(
                DeadLetterReason.TOO_DEEP,
                "Step \"%s\" ran out of stack on the record; it is nested too deeply".formatted(step),
                overflow);
    }

    private record Guarded<K, V, L, W>(String step, Processor<K, V, L, W> processor) implements Processor<K, V, L, W> {

        @Override
        public void init(ProcessorContext<L, W> context) {
            processor.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            try {
                processor.process(record);
            } catch (StackOverflowError overflow) {
                throw tooDeep(step, overflow);
            }
        }

        @Override
        public void close() {
            processor.close();
        }
    }

    private record GuardedFixedKey<K, V, W>(String step, FixedKeyProcessor<K, V, W> processor)
            implements FixedKeyProcessor<K, V, W> {

        @Override
        public void init(FixedKeyProcessorContext<K, W> context) {
            processor.init(context);
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            try {
                processor.process(record);
            } catch (StackOverflowError overflow) {
                throw tooDeep(step, overflow);
            }
        }

        @Override
        public void close() {
            processor.close();
        }
    }
}
