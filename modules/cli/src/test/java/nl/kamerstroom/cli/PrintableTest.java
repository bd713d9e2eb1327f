package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2J",
                "\u001B]0;title\u0007",
                "\r",
                "\n",
                "\u009B31m",
                "\u202E",
                "\u2066",
                "\u2028",
                "\uD800",
                "\u0000"
            })
    void shouldLetNothingReachTheTerminalThatDoesNotPrint(String hostile) {
        // Given
        String text = "before" + hostile + "after";

        // When
        String line = Printable.line(text);

        // Then
        assertThat(line).startsWith("before\\u").endsWith("after").matches("[ -~]*");
    }

    @Test
    void shouldLeaveWordsAsTheyAre() {
        // Given
        String text = "Geachte voorzitter, € 5 miljoen, Kosovë, 日本, 😀";

        // When
        String line = Printable.line(text);

        // Then
        assertThat(line).isEqualTo(text);
    }

    @Test
    void shouldCutBetweenCharacters() {
        // Given
        String text = "😀😀😀";

        // When
        String line = Printable.line(text, 2);

        // Then
        assertThat(line).isEqualTo("😀😀…");
    }
}
