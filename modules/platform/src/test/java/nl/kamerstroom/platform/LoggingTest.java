package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LoggingTest {

    @TempDir
    private Path folder;

    @AfterEach
    void tearDown() {
        Logging.configure(Logging.Format.PLAIN, "WARN");
    }

    @Test
    void shouldLogToAFileInAFolderThatIsNotThereYet() throws IOException {
        // Given
        Path file = folder.resolve("log/stack.log");
        Logging.toFile(file, "INFO");

        // When
        LoggerFactory.getLogger(LoggingTest.class)
                .atInfo()
                .addKeyValue("part", "broker")
                .log("Part starts");

        // Then
        assertThat(Files.readString(file)).contains("INFO  LoggingTest Part starts part=\"broker\"");
    }
}
