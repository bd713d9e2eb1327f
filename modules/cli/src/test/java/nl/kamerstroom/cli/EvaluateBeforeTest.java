package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two versions of the rules find in a folder of letters. */
class EvaluateBeforeTest {

    private static final String LETTER = """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 9 maart 2022

            Op 5 april komt de Eurogroep in Luxemburg bijeen (Kamerstuk 21 501-07, nr. 1822).

            De minister van Financiën,
            R.M. Hofstede
            """;

    @TempDir
    private Path folder;

    private Path letters = Path.of("");
    private Path saved = Path.of("");

    @BeforeEach
    void saveEvents() throws IOException {
        letters = Files.createDirectory(folder.resolve("letters"));
        Path letter = Files.writeString(letters.resolve("brief.txt"), LETTER);
        saved = folder.resolve("before.ndjson");
        Files.writeString(saved, Shell.pipe().run("extract", letter.toString()).out());
    }

    @Test
    void shouldFindNoDifferenceFromItself() {
        // When
        Shell.Result result = Shell.terminal().run("evaluate", "--before", saved.toString(), letters.toString());

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("0 of 1 letters differ").doesNotContain("Eurogroep");
    }

    @Test
    void shouldShowTheSentenceOfWhatIsGoneAddedOrChanged() throws IOException {
        // Given
        String events = Files.readString(saved);
        Files.writeString(
                saved,
                events.replace("2022-04-05/2022-04-05", "2022-04-06/2022-04-06")
                        .replace("DocumentReferenced", "FundingNote"));

        // When
        Shell.Result result = Shell.terminal().run("evaluate", "--before", saved.toString(), letters.toString());

        // Then
        assertThat(result.out())
                .contains("time 2022-04-06/2022-04-06 → 2022-04-05/2022-04-05")
                .containsPattern("changed +MeetingAnnounced")
                .containsPattern("gone +FundingNote")
                .containsPattern("added +DocumentReferenced")
                .contains("“Op 5 april komt de Eurogroep in Luxemburg bijeen");
    }

    @Test
    void shouldCompareWithAFolderOfRulePacks() throws IOException {
        // Given
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("references.yml"), "pack: references\nabout: none\n");

        // When
        Shell.Result result = Shell.pipe().run("evaluate", "--before", rules.toString(), letters.toString());

        // Then
        assertThat(result.out())
                .contains("\"difference\":\"added\",\"type\":\"DocumentReferenced\"")
                .doesNotContain("MeetingAnnounced");
    }

    @Test
    void shouldNameTheLineThatIsNoEvents() throws IOException {
        // Given
        Files.writeString(saved, "{\"letter\":{}}\n");

        // When
        Shell.Result result = Shell.pipe().run("evaluate", "--before", saved.toString(), letters.toString());

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Line 1").contains("field \"id\" is missing");
    }
}
