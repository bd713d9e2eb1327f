package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

class OppositesTest {

    private static final String TEXT = "van 4 april naar 11 april";

    private final Argument oldTime = argument("oldTime", new Span(4, 11));
    private final Argument place = argument("place", new Span(0, 3));

    @Test
    void shouldKeepTheOldDayFromTheNewOne() {
        // When
        Set<Span> taken = Opposites.taken("time", List.of(oldTime, place));

        // Then
        assertThat(taken).containsExactly(new Span(4, 11));
    }

    @Test
    void shouldKeepTheGiverFromTheReceiver() {
        // Given
        Argument donor = argument("donor", new Span(0, 3));

        // When
        Set<Span> taken = Opposites.taken("recipient", List.of(donor, oldTime));

        // Then
        assertThat(taken).containsExactly(new Span(0, 3));
    }

    @Test
    void shouldKeepNothingFromARoleWithoutOpposite() {
        // When
        Set<Span> taken = Opposites.taken("body", List.of(oldTime, place));

        // Then
        assertThat(taken).isEmpty();
    }

    private static Argument argument(String role, Span span) {
        return new Argument(role, "value", Optional.empty(), Optional.of(Evidence.of(span, TEXT)), List.of());
    }
}
