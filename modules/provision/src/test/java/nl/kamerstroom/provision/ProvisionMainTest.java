package nl.kamerstroom.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.kamerstroom.platform.ExitCode;
import org.junit.jupiter.api.Test;

class ProvisionMainTest {

    @Test
    void shouldRefuseSettingsThatItDoesNotKnow() {
        // Given
        Map<String, String> environment = Map.of("KAMERSTROOM_TOPICS_REPLICATION_FACTORS", "3");

        // When
        int exitCode = ProvisionMain.provision(environment);

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldSayThatTheBrokerDoesNotAnswer() {
        // Given
        Map<String, String> environment = Map.of(
                "KAMERSTROOM_KAFKA_BOOTSTRAP_SERVERS",
                "localhost:1",
                "KAMERSTROOM_KAFKA_REQUEST_TIMEOUT_MS",
                "200",
                "KAMERSTROOM_KAFKA_DEFAULT_API_TIMEOUT_MS",
                "300",
                "KAMERSTROOM_LOG_LEVEL",
                "ERROR");

        // When
        int exitCode = ProvisionMain.provision(environment);

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.UNREACHABLE);
    }
}
