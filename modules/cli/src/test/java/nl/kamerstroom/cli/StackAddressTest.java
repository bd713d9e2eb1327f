package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StackAddressTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLogInAsTheFileSays() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("operator.properties"), """
                security.protocol=SASL_SSL
                sasl.mechanism=SCRAM-SHA-512
                basic.auth.user.info=anna:secret
                """);
        StackAddress address = new StackAddress();

        // When
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("stack", CommandLine.Model.CommandSpec.forAnnotatedObject(address)))
                .parseArgs("--broker", "kafka:9093", "--client-config", file.toString());

        // Then
        assertThat(address.client())
                .containsAllEntriesOf(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL"))
                .doesNotContainKey("basic.auth.user.info");
        assertThat(address.consumer()).containsEntry("sasl.mechanism", "SCRAM-SHA-512");
        assertThat(address.registry())
                .containsEntry("basic.auth.user.info", "anna:secret")
                .doesNotContainKey("security.protocol");
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        // Given
        String missing = folder.resolve("nobody.properties").toString();

        // When
        Shell.Result result = Shell.pipe().run("dlq", "list", "--client-config", missing);

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("nobody.properties\" cannot be read");
    }
}
