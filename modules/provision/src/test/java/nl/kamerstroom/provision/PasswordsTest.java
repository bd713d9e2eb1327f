package nl.kamerstroom.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @Test
    void shouldReadOneFileAUser(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("kamerstroom.extract"), "correct horse battery\n");

        // When
        Passwords passwords = Passwords.read(folder, Set.of("kamerstroom.extract"));

        // Then
        assertThat(passwords.ofUsers()).containsEntry("kamerstroom.extract", "correct horse battery");
    }

    @Test
    void shouldReportAllFaultsTogether(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("kamerstroom.extract"), "short");

        // When
        var reading =
                assertThatThrownBy(() -> Passwords.read(folder, Set.of("kamerstroom.extract", "kamerstroom.ingest")));

        // Then
        reading.isInstanceOf(AccessException.class)
                .hasMessageContaining("holds a password of 5 characters; it must have at least 16")
                .hasMessageContaining("User \"kamerstroom.ingest\" has no password");
    }

    @Test
    void shouldNotShowAPassword(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("kamerstroom.extract"), "correct horse battery");

        // When
        String shown = Passwords.read(folder, Set.of("kamerstroom.extract")).toString();

        // Then
        assertThat(shown).contains("kamerstroom.extract").doesNotContain("horse");
    }
}
