package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {

    private final Moment moment = new Moment(Clock.fixed(Instant.parse("2022-03-09T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2022-03-09T11:30:00Z, 2022-03-09T11:30:00Z",
        "2022-03-08, 2022-03-08T00:00:00Z",
        "30s, 2022-03-09T11:59:30Z",
        "10m, 2022-03-09T11:50:00Z",
        "2h, 2022-03-09T10:00:00Z",
        "3d, 2022-03-06T12:00:00Z"
    })
    void shouldReadAMoment(String text, Instant expected) {
        // When
        Instant read = moment.convert(text);

        // Then
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2h ago", "", "-2h", "2022-13-01", "9999999d"})
    void shouldSayWhatWouldBeRight(String text) {
        // When
        assertThatThrownBy(() -> moment.convert(text))

                // Then
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("is no moment; give 2022-03-09T12:00:00Z");
    }

    @Test
    void shouldNameAWrongMomentOnTheCommandLine() {
        // When
        Shell.Result result = Shell.pipe().run("dlq", "list", "--since", "yesterday");

        // Then
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("\"yesterday\" is no moment");
    }
}
