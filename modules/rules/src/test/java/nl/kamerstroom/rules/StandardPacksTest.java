package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.VerbLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardPacksTest {

    private final VerbLexicon verbs = VerbLexicon.standard(ClosedClasses.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "references: references.yml\nreferences: aid.yml",
                "references: references.yml\nothers: references.yml",
                "references: references.yml references.yml"
            })
    void shouldRefuseAPackOrAFileThatIsListedTwice(String index) {
        // Given
        Map<String, byte[]> files = Map.of("packs.txt", index.getBytes(StandardCharsets.UTF_8));

        // When, Then
        assertThatThrownBy(() -> StandardPacks.read(verbs, files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"references")
                .hasMessageContaining("stands twice in packs.txt");
    }
}
