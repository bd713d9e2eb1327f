package nl.kamerstroom.platform;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** How many events a record holds, in a header: whoever counts need not read the record. */
public final class EventCount {

    public static final String HEADER = "kamerstroom.event.count";

    private EventCount() {}

    /** The number in the headers, where one stands. */
    public static Optional<Integer> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(new String(header.value(), StandardCharsets.UTF_8)));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    /** A step that writes the header. */
    public static <K, V> FixedKeyProcessorSupplier<K, V, V> stamp(ToIntFunction<V> count) {
        return () -> new Stamp<>(count);
    }

    /** Stamps each record; one instance serves one task. */
    private static final class Stamp<K, V> extends ContextualFixedKeyProcessor<K, V, V> {

        private final ToIntFunction<V> count;

        Stamp(ToIntFunction<V> count) {
            this.count = count;
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            String number = Integer.toString(count.applyAsInt(record.value()));
            record.headers().remove(HEADER).add(HEADER, number.getBytes(StandardCharsets.UTF_8));
            context().forward(record);
        }
    }
}
