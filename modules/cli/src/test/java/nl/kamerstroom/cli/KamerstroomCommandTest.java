package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KamerstroomCommandTest {

    private static final String LETTER = """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 9 maart 2022

            Op 5 april komt de Eurogroep in Luxemburg bijeen (Kamerstuk 21 501-07, nr. 1822).

            De minister van Financiën,
            R.M. Hofstede
            """;

    @TempDir
    private Path folder;

    private Path letter = Path.of("");

    @BeforeEach
    void writeLetter() throws IOException {
        letter = Files.writeString(folder.resolve("brief.txt"), LETTER);
    }

    @Test
    void shouldPrintALineOfJsonALetterInAPipe() throws IOException {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("extract", letter.toString());

        // Then
        JsonNode line = new ObjectMapper().readTree(result.out());
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(line.at("/letter/id").asText()).isEqualTo("brief");
        assertThat(line.at("/letter/date").asText()).isEqualTo("2022-03-09");
        assertThat(line.get("events").findValuesAsText("type")).contains("MeetingAnnounced", "DocumentReferenced");
    }

    @Test
    void shouldPrintATableOnATerminal() {
        // Given
        Shell shell = Shell.terminal();

        // When
        Shell.Result result = shell.run("extract", letter.toString());

        // Then
        assertThat(result.out())
                .startsWith("LETTER")
                .contains("2022-04-05/2022-04-05")
                .contains("kst-21501-07-1822");
    }

    @Test
    void shouldNameAFileThatCannotBeReadAndGoOn() {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("extract", folder.resolve("none.txt").toString(), letter.toString());

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.SOME_INPUT_FAILED);
        assertThat(result.err()).contains("none.txt").contains("there is no such file");
        assertThat(result.out()).contains("MeetingAnnounced");
    }

    @Test
    void shouldExplainWhichRuleFiredOnWhichWords() {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("explain", letter.toString());

        // Then
        assertThat(result.out())
                .contains("✓ MeetingAnnounced")
                .contains("rule meeting/")
                .contains("\"Luxemburg\" at ");
    }

    @Test
    void shouldWriteAPageThatNeedsNothingElse() throws IOException {
        // Given
        Path page = folder.resolve("page.html");

        // When
        Shell.Result result = Shell.pipe().run("explain", "--html", page.toString(), letter.toString());

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page)).contains("<mark").doesNotContain("<script", "http://", "https://");
    }

    @Test
    void shouldEscapeWhatALetterSaysInThePage() throws IOException {
        // Given
        Path hostile = Files.writeString(folder.resolve("x.txt"), LETTER.replace("Eurogroep", "Eurogroep <script>"));
        Path page = folder.resolve("page.html");

        // When
        Shell.pipe().run("explain", "--html", page.toString(), hostile.toString());

        // Then
        assertThat(Files.readString(page)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void shouldRecogniseTheTimesOfEachLine() {
        // Given
        Shell shell = Shell.pipe().typing("De top is op 16 maart.\nHier staat niets.\n");

        // When
        Shell.Result result = shell.run("recognise", "--kind", "time", "--date", "2022-03-09", "--output", "json");

        // Then
        assertThat(result.out()).isEqualToNormalizingNewlines("""
                        {"hits":[{"surface":"16 maart","value":"2022-03-16/2022-03-16","start":13,"end":21}]}
                        {"hits":[]}
                        """);
    }

    @Test
    void shouldScoreAnnotatedLetters() throws IOException {
        // Given
        Files.writeString(folder.resolve("brief.json"), """
                {"events":[{"type":"DocumentReferenced","modality":"ASSERTED","negated":false,
                "anchor":"Kamerstuk 21 501-07, nr. 1822","args":{"document":["kst-21501-07-1822"]}}]}""");

        // When
        Shell.Result result = Shell.pipe().run("evaluate", "--verbose", folder.toString());

        // Then
        assertThat(result.out()).contains("reference_f1                1.000").contains("SPURIOUS  MeetingAnnounced");
    }

    @Test
    void shouldListWhatCanBeTailed() {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("tail", "MeetingAnounced");

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .contains("\"MeetingAnounced\"")
                .contains("MeetingAnnounced")
                .contains("kamerstroom.");
    }

    @Test
    void shouldSayThatNoStackAnswers() {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("status", "--broker", "localhost:1");

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.err()).contains("\"localhost:1\"").contains("./kamerstroom demo");
    }

    @Test
    void shouldDocumentItsExitCodes() {
        // Given
        Shell shell = Shell.pipe();

        // When
        Shell.Result result = shell.run("ingest", "--help");

        // Then
        assertThat(result.out() + result.err()).contains("Exit codes:").contains("could not be reached or started");
    }
}
