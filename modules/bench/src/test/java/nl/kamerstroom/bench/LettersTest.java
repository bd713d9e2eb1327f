package nl.kamerstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.kamerstroom.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {

    @TempDir
    private Path folder;

    @Test
    void shouldReadTheLettersOfAFolderInOrder() throws IOException {
        // Given
        Files.writeString(folder.resolve("b.txt"), "tweede");
        Files.writeString(folder.resolve("a.html"), "<!DOCTYPE html><p>eerste</p>");
        Files.writeString(folder.resolve("README.md"), "geen brief");

        // When
        var letters = Letters.in(folder);

        // Then
        assertThat(letters).extracting(SourceText::raw).map(String::strip).containsExactly("eerste", "tweede");
    }

    @Test
    void shouldSayThatAFolderHoldsNoLetters() {
        // When, Then
        assertThatThrownBy(() -> Letters.in(folder)).hasMessageContaining(folder.toString());
    }

    @Test
    void shouldMakeALetterOfAGivenLength() {
        // Given
        var letters = List.of(SourceText.plain("Geachte Voorzitter,"), SourceText.plain("Hoogachtend,"));

        // When
        var letter = Letters.ofLength(100, letters);

        // Then
        assertThat(letter.raw()).hasSize(100).contains("Hoogachtend,\n\nGeachte");
    }
}
