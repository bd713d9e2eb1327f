package nl.kamerstroom.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.kamerstroom.ingest.RefusedLetterException.Reason;

/** A request's body that gives at most so many bytes; the rest is thrown away, so that the sender hears the answer. */
final class BoundedBody extends FilterInputStream {

    /** More is not even thrown away: the connection is closed on the sender. */
    private static final long MOST_DISCARDED_BYTES = 128L << 20;

    private final int limit;
    private long count;

    private BoundedBody(InputStream body, int limit) {
        super(body);
        this.limit = limit;
    }

    /** @throws RefusedLetterException at once where the announced length is too much */
    static BoundedBody of(InputStream body, Optional<Long> length, int limit) throws IOException {
        BoundedBody bounded = new BoundedBody(body, limit);
        if (length.isPresent() && length.get() > limit) {
            bounded.discard();
            throw tooLarge(limit);
        }
        return bounded;
    }

    static RefusedLetterException tooLarge(int limit) {
        return new RefusedLetterException(
                Reason.TOO_LARGE, "The letter is larger than %d bytes; send a smaller one".formatted(limit));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) throws IOException {
        count += more;
        if (count > limit) {
            discard();
            throw tooLarge(limit);
        }
    }

    private void discard() throws IOException {
        byte[] buffer = new byte[64 << 10];
        long discarded = 0;
        int read = in.read(buffer);
        while (read >= 0 && discarded < MOST_DISCARDED_BYTES) {
            discarded += read;
            read = in.read(buffer);
        }
    }
}
