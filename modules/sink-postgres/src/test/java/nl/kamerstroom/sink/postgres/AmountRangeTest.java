package nl.kamerstroom.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountRangeTest {

    @ParameterizedTest
    @CsvSource({
        "EUR 3400000, 3400000, 3400000",
        "EUR 5000000..8000000, 5000000, 8000000",
        "EUR ..4700000000, , 4700000000",
        "EUR 50000000.., 50000000, ",
        "USD 12.5, 12.5, 12.5",
        "EUR -12000000, -12000000, -12000000"
    })
    void shouldReadBothBounds(String canonical, BigDecimal minimum, BigDecimal maximum) {
        // Given
        Optional<BigDecimal> least = Optional.ofNullable(minimum);

        // When
        AmountRange range = AmountRange.parse(canonical).orElseThrow();

        // Then
        assertThat(range.minimum()).isEqualTo(least);
        assertThat(range.maximum()).isEqualTo(Optional.ofNullable(maximum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "UNDISCLOSED", "", "EUR"})
    void shouldTakeOtherValuesForNoRange(String canonical) {
        // When
        Optional<AmountRange> range = AmountRange.parse(canonical);

        // Then
        assertThat(range).isEmpty();
    }

    @Test
    void shouldKeepTheCurrency() {
        // When
        Optional<String> currency = AmountRange.parse("USD 40").map(AmountRange::currency);

        // Then
        assertThat(currency).contains("USD");
    }
}
