package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "vaste commissie*, vaste commissie voor defensie, true",
        "vaste commissie*, de vaste commissie, false",
        "*debat, commissiedebat, true",
        "*debat, debatteren, false",
        "*voorraad*, strategische voorraden, false",
        "*voorraad*, de voorraadkamer, true",
        "tweede kamer, tweede kamer, true",
        "tweede kamer, tweede kamer der staten-generaal, false"
    })
    void shouldHoldANameByItsNotation(String notation, String name, boolean held) {
        // Given
        Names names = new Names(List.of("gemeenteraad", notation));

        // When
        boolean holds = names.hold(name);

        // Then
        assertThat(holds).isEqualTo(held);
    }

    @Test
    void shouldBeEmptyOnlyWithoutAnyNotation() {
        // When
        List<Boolean> empty =
                List.of(List.<String>of(), List.of("a"), List.of("a*"), List.of("*a"), List.of("*a*")).stream()
                        .map(notations -> new Names(notations).isEmpty())
                        .toList();

        // Then
        assertThat(empty).containsExactly(true, false, false, false, false);
    }
}
