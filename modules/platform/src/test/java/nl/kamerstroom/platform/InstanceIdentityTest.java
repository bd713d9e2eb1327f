package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdentityTest {

    private static final String SERVICE = "kamerstroom.extract";

    @TempDir
    private Path state;

    @Test
    void shouldBeTheSameInTheSameStateDirectory() {
        // Given
        String before = InstanceIdentity.in(state, SERVICE).id();

        // When
        String after = InstanceIdentity.in(state, SERVICE).id();

        // Then
        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldBeAnotherForAnotherServiceOrDirectory() {
        // Given
        String here = InstanceIdentity.in(state, SERVICE).id();

        // When
        String elsewhere = InstanceIdentity.in(state.resolve("second"), SERVICE).id();

        // Then
        assertThat(elsewhere)
                .isNotEqualTo(here)
                .isNotEqualTo(InstanceIdentity.in(state, "kamerstroom.enrich").id());
    }

    @Test
    void shouldTakeAnotherWhereTheFileIsDamaged() throws IOException {
        // Given
        Files.writeString(state.resolve(SERVICE + ".instance"), "instance.id=\\u12");

        // When
        InstanceIdentity identity = InstanceIdentity.in(state, SERVICE);

        // Then
        assertThat(identity.id())
                .hasSize(36)
                .isEqualTo(InstanceIdentity.in(state, SERVICE).id());
    }
}
