package nl.kamerstroom.dead.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kamerstroom.events.DeadLetter;
import org.junit.jupiter.api.Test;

class DeadLetterJsonTest {

    @Test
    void shouldReadWhatItWrote() {
        // Given
        DeadLetter letter = Letters.failed("extract-0123456789abcdef").build();

        // When
        DeadLetter read = DeadLetterJson.read(DeadLetterJson.write(letter));

        // Then
        assertThat(read).isEqualTo(letter);
    }

    @Test
    void shouldReadWhatItWroteOfARecordThatHasNothing() {
        // Given
        DeadLetter letter = Letters.failed("extract-0123456789abcdef")
                .setLetterId(null)
                .setKey(null)
                .setValue(null)
                .setValueSize(null)
                .setOriginTimestamp(null)
                .build();

        // When
        DeadLetter read = DeadLetterJson.read(DeadLetterJson.write(letter));

        // Then
        assertThat(read).isEqualTo(letter);
    }

    @Test
    void shouldWriteOneLineWhateverTheMessage() {
        // Given
        DeadLetter letter = Letters.failed("extract-0123456789abcdef")
                .setMessage("two\nlines and \u001B[2J")
                .build();

        // When
        String line = DeadLetterJson.write(letter);

        // Then
        assertThat(line).doesNotContain("\n", "\u001B").contains("\\n", "\\u001B");
    }

    @Test
    void shouldRefuseALineThatIsNone() {
        // When
        assertThatThrownBy(() -> DeadLetterJson.read("{\"service\":\"extract\"}"))

                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Line is no exported dead letter");
    }
}
