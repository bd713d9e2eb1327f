package nl.kamerstroom.parser.worker;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The fields that messages are made of. What is read is believed only as far as it fits into the message. */
final class Fields {

    private Fields() {}

    /** As UTF-16, which keeps every text as it is, halves of surrogate pairs too. */
    static void putText(ByteBuffer out, String text) {
        out.putInt(text.length());
        out.asCharBuffer().put(text);
        out.position(out.position() + sizeOf(text) - Integer.BYTES);
    }

    static String text(ByteBuffer in) {
        int length = count(in, Character.BYTES);
        String text = in.asCharBuffer().limit(length).toString();
        in.position(in.position() + length * Character.BYTES);
        return text;
    }

    static int sizeOf(String text) {
        return Integer.BYTES + text.length() * Character.BYTES;
    }

    static <T> void putOptional(ByteBuffer out, Optional<T> value, BiConsumer<ByteBuffer, T> put) {
        out.put((byte) (value.isPresent() ? 1 : 0));
        value.ifPresent(present -> put.accept(out, present));
    }

    static <T> Optional<T> optional(ByteBuffer in, Function<ByteBuffer, T> take) {
        return in.get() == 0 ? Optional.empty() : Optional.of(take.apply(in));
    }

    static <T> void putList(ByteBuffer out, List<T> values, BiConsumer<ByteBuffer, T> put) {
        out.putInt(values.size());
        values.forEach(value -> put.accept(out, value));
    }

    /**
     * Values one after the other.
     *
     * @param smallest bytes that a value takes at least, so that no count can ask for more room than the message has
     */
    static <T> List<T> list(ByteBuffer in, int smallest, Function<ByteBuffer, T> take) {
        int size = count(in, smallest);
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(take.apply(in));
        }
        return values;
    }

    private static int count(ByteBuffer in, int smallest) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / smallest) {
            throw new IllegalArgumentException(
                    "A message says %d of something where it has %d bytes left".formatted(count, in.remaining()));
        }
        return count;
    }
}
