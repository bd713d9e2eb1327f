package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServiceCommandTest {

    private static final ServiceDefinition SERVICE = ServiceDefinition.streams(
            "kamerstroom.extract", "Copies letters.", new ConfigDef(), ServiceCommandTest::copy);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldShowTheSettingsInForceWithTheirOrigin() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("k.properties"), "health.port=1\nlog.level=WARN\n");
        CommandLine command = command(Map.of("KAMERSTROOM_CONFIG", file.toString(), "KAMERSTROOM_LOG_LEVEL", "ERROR"));

        // When
        int exit = command.execute("check", "--set", "health.port=2");

        // Then
        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("health\\.port +2 +command line +0 .*"))
                .anyMatch(line -> line.matches("log\\.level +ERROR +environment KAMERSTROOM_LOG_LEVEL +INFO .*"));
    }

    @Test
    void shouldReportFaultsAndStartNothing() {
        // Given
        CommandLine command = command(Map.of("KAMERSTROOM_HEALTH_PROT", "1"));

        // When
        int exit = command.execute("check", "--set", "log.format=xml");

        // Then
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("2 settings are wrong")
                .contains("did you mean \"health.port\"?")
                .contains("Invalid value xml for configuration log.format");
    }

    @Test
    void shouldPrintTheTopology() {
        // Given
        CommandLine command = command(Map.of());

        // When
        int exit = command.execute("topology");

        // Then
        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Source: read-letters", "Sink: write-letters");
    }

    @Test
    void shouldOnlySayWhatCleanWouldDelete() throws IOException {
        // Given
        Path state = Files.createDirectories(folder.resolve("kamerstroom.extract/0_0"));
        CommandLine command = command(Map.of());

        // When
        int exit = command.execute("clean", "--set", "streams.state.dir=" + folder);

        // Then
        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Would delete local state", "say --yes");
        assertThat(state).exists();
    }

    @Test
    void shouldCleanWhenToldYes() throws IOException {
        // Given
        Path state = Files.createDirectories(folder.resolve("kamerstroom.extract/0_0"));
        CommandLine command = command(Map.of());

        // When
        command.execute("clean", "--yes", "--set", "streams.state.dir=" + folder);

        // Then
        assertThat(state.getParent()).doesNotExist();
        assertThat(folder).exists();
    }

    @Test
    void shouldExplainItself() {
        // Given
        CommandLine command = command(Map.of());

        // When
        int exit = command.execute("--help");

        // Then
        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Copies letters.", "check", "topology", "reset", "clean", "Exit codes:");
    }

    private CommandLine command(Map<String, String> environment) {
        return ServiceCommand.commandLine(SERVICE, environment)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }

    private static void copy(StreamsBuilder builder, ServiceContext context) {
        Topics topics = context.topics();
        builder.stream(topics.letterReceived.name(), topics.letterReceived.readAs("read-letters"))
                .to(topics.letterReceived.name() + ".copy", topics.letterReceived.writeAs("write-letters"));
    }
}
