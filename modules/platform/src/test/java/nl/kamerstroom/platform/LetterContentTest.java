package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.kamerstroom.events.ContentEncoding;
import org.junit.jupiter.api.Test;

class LetterContentTest {

    @Test
    void shouldGiveBackWhatItPacked() {
        // Given
        byte[] content = "Geachte voorzitter, ".repeat(1_000).getBytes(UTF_8);
        LetterContent.Packed packed = LetterContent.pack(content);

        // When
        byte[] unpacked = LetterContent.unpack(packed.bytes(), packed.encoding(), content.length);

        // Then
        assertThat(unpacked).isEqualTo(content);
        assertThat(packed.encoding()).isEqualTo(ContentEncoding.ZSTD);
        assertThat(packed.bytes().remaining()).isLessThan(content.length / 10);
    }

    @Test
    void shouldNotPackWhatWouldGrow() {
        // Given
        byte[] noise = new byte[1_000];
        new Random(1).nextBytes(noise);

        // When
        LetterContent.Packed packed = LetterContent.pack(noise);

        // Then
        assertThat(packed.encoding()).isEqualTo(ContentEncoding.IDENTITY);
    }

    @Test
    void shouldStopABombAtTheSizeThatItAnnounces() {
        // Given
        LetterContent.Packed bomb = LetterContent.pack(new byte[8 << 20]);

        // When
        assertThatThrownBy(() -> LetterContent.unpack(bomb.bytes(), bomb.encoding(), 100))

                // Then
                .isInstanceOf(RejectedRecordException.class)
                .hasMessageContaining("cannot be unpacked to 100 bytes");
    }

    @Test
    void shouldHashAsEverybodyDoes() {
        // Given
        byte[] content = "abc".getBytes(UTF_8);

        // When
        String hash = LetterContent.hash(content);

        // Then
        assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
