package nl.kamerstroom.parser.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A message on a pipe: four bytes of length, then as many bytes. */
final class Frame {

    private Frame() {}

    static void write(DataOutputStream pipe, ByteBuffer body) throws IOException {
        pipe.writeInt(body.remaining());
        pipe.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
        pipe.flush();
    }

    /**
     * The next message; empty where the other side has closed the pipe.
     *
     * @param longest in bytes; room is made only for lengths up to this
     * @throws IOException where the message is longer, or ends too early
     */
    static Optional<ByteBuffer> read(DataInputStream pipe, int longest) throws IOException {
        int length;
        try {
            length = pipe.readInt();
        } catch (EOFException end) {
            return Optional.empty();
        }
        if (length < 0 || length > longest) {
            throw new IOException("A message of %d bytes; at most %d are read".formatted(length, longest));
        }
        byte[] body = new byte[length];
        pipe.readFully(body);
        return Optional.of(ByteBuffer.wrap(body));
    }
}
