package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterReasonTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "dead-letters.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    @ParameterizedTest
    @EnumSource(DeadLetterReason.class)
    void shouldBeFoundByItsCode(DeadLetterReason reason) {
        // Given
        String code = reason.code();

        // When
        var found = DeadLetterReason.of(code);

        // Then
        assertThat(found).contains(reason);
        assertThat(code).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void shouldBeDocumentedAllAndNoOther() throws IOException {
        // Given
        List<String> declared = Stream.of(DeadLetterReason.values())
                .map(reason -> "%s: %s %s"
                        .formatted(
                                reason.code(),
                                reason.sentence(),
                                reason.cure().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();

        // When
        String document = Files.readString(DOCUMENT);

        // Then
        assertThat(ROW.matcher(document).results().map(DeadLetterReasonTest::row))
                .containsExactlyElementsOf(declared);
    }

    @Test
    void shouldNotKnowAReasonOfAnotherVersion() {
        // Given
        String code = "never-heard-of";

        // When
        var found = DeadLetterReason.of(code);

        // Then
        assertThat(found).isEmpty();
    }

    private static String row(MatchResult row) {
        return "%s: %s %s".formatted(row.group(1), row.group(2), row.group(3));
    }
}
