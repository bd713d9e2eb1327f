package nl.kamerstroom.parser.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void shouldReadOneMessageAfterTheOther() throws IOException {
        // Given
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pipe);
        Frame.write(out, ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1));
        Frame.write(out, ByteBuffer.allocate(0));

        // When
        DataInputStream in = in(pipe.toByteArray());

        // Then
        assertThat(Frame.read(in, 2)).hasValue(ByteBuffer.wrap(new byte[] {2, 3}));
        assertThat(Frame.read(in, 2)).hasValue(ByteBuffer.allocate(0));
        assertThat(Frame.read(in, 2)).isEmpty();
    }

    @Test
    void shouldMakeNoRoomForMoreThanTheLongestMessage() {
        // Given
        byte[] twoGibibytes = {127, -1, -1, -1};

        // When
        assertThatThrownBy(() -> Frame.read(in(twoGibibytes), 100))

                // Then
                .isInstanceOf(IOException.class)
                .hasMessage("A message of 2147483647 bytes; at most 100 are read");
    }

    @Test
    void shouldRefuseAMessageThatEndsTooEarly() throws IOException {
        // Given
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        Frame.write(new DataOutputStream(pipe), ByteBuffer.allocate(10));

        // When
        byte[] cut = Arrays.copyOf(pipe.toByteArray(), 9);

        // Then
        assertThatThrownBy(() -> Frame.read(in(cut), 100)).isInstanceOf(EOFException.class);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
