package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

    private static final Span SENTENCE = new Span(10, 20);

    @ParameterizedTest
    @CsvSource({
        "0.80, false, 12, 0.80, 0",
        "0.80, true, 12, 0.85, 1",
        "0.80, false, 2, 0.70, 1",
        "0.80, true, 2, 0.75, 2",
        "0.97, true, 12, 0.99, 1",
        "0.10, false, 2, 0.05, 1"
    })
    void shouldMoveThePriorAndSayWhy(double prior, boolean known, int at, double expected, int reasons) {
        // Given
        List<String> why = new ArrayList<>();
        Optional<String> id = known ? Optional.of("wikidata:Q1") : Optional.empty();
        Evidence evidence = new Evidence(new Span(at, at + 2), "EU");

        // When
        double confidence = Confidence.of(
                prior, List.of(new Argument("body", "EU", id, Optional.of(evidence), List.of())), SENTENCE, why);

        // Then
        assertThat(confidence).isEqualTo(expected);
        assertThat(why).hasSize(reasons);
    }
}
