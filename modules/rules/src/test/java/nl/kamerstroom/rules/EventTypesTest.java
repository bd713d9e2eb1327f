package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    private final EventTypes types = EventTypes.read("B: [place]\nA: [body, time]".getBytes(StandardCharsets.UTF_8));

    @Test
    void shouldKeepWhatATypeHasInItsOrder() {
        // When
        List<Argument> arguments = types.ofType("A", List.of(argument("time"), argument("guard"), argument("body")));

        // Then
        assertThat(arguments).extracting(Argument::role).containsExactly("body", "time");
    }

    @Test
    void shouldNameTheTypesThatItKnows() {
        // When / Then
        assertThatThrownBy(() -> types.roles("C")).hasMessage("Event type \"C\" is unknown; known are [A, B]");
    }

    @Test
    void shouldRefuseAnArgumentThatNothingProves() {
        // When / Then
        assertThatThrownBy(() -> new Argument("body", "NAVO", Optional.empty(), Optional.empty(), List.of()))
                .hasMessage("Argument \"body\" = \"NAVO\" has no evidence and is derived from nothing");
    }

    private static Argument argument(String role) {
        return new Argument(role, "x", Optional.empty(), Optional.empty(), List.of("other"));
    }
}
