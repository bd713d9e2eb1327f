package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.Coverage;
import nl.kamerstroom.events.CoverageValue;
import nl.kamerstroom.events.DurationValue;
import nl.kamerstroom.events.EntityKind;
import nl.kamerstroom.events.EntityRef;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.FormatValue;
import nl.kamerstroom.events.MeetingFormat;
import nl.kamerstroom.events.Money;
import nl.kamerstroom.events.TextValue;
import nl.kamerstroom.events.TimeInterval;
import nl.kamerstroom.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValuesTest {

    private static final TypedValues VALUES = new TypedValues(new EntityResolver(KnowledgeBase.load()));

    @Test
    void shouldReadDaysAndTheHour() {
        // Given
        EventArgument argument = TestLetter.argument("time", "2022-03-16/2022-03-17", Map.of("timeOfDay", "14:00"));

        // When
        TimeInterval time = (TimeInterval) VALUES.of(ValueKind.TIME, argument);

        // Then
        assertThat(time.getStart()).isEqualTo(LocalDate.of(2022, 3, 16));
        assertThat(time.getEnd()).isEqualTo(LocalDate.of(2022, 3, 17));
        assertThat(time.getTimeOfDay()).isEqualTo(LocalTime.of(14, 0));
        assertThat(time.getEvidence()).isEqualTo(argument.getEvidence());
    }

    @Test
    void shouldLeaveOpenBoundsOpen() {
        // When
        TimeInterval time = (TimeInterval) VALUES.of(ValueKind.TIME, TestLetter.argument("time", "../2022-03-31"));

        // Then
        assertThat(time.getStart()).isNull();
        assertThat(time.getEnd()).isEqualTo(LocalDate.of(2022, 3, 31));
        assertThat(time.getTimeOfDay()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"P6M, 6, 0", "P1Y, 12, 0", "P1Y6M, 18, 0", "P2W, 0, 14", "P10D, 0, 10"})
    void shouldReadDurations(String value, int months, int days) {
        // When
        DurationValue duration = (DurationValue) VALUES.of(ValueKind.DURATION, TestLetter.argument("duration", value));

        // Then
        assertThat(List.of(duration.getMonths(), duration.getDays())).containsExactly(months, days);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR 1300000000, EUR, 1300000000.00, 1300000000.00, UNKNOWN",
        "EUR 12.5, EUR, 12.50, 12.50, UNKNOWN",
        "USD 5000000..10000000, USD, 5000000.00, 10000000.00, RANGE",
        "EUR ..50000000, EUR, , 50000000.00, MAXIMUM",
        "EUR 50000000.., EUR, 50000000.00, , MINIMUM",
        "EUR -3, EUR, -3.00, -3.00, UNKNOWN",
        "NONE, , , , NONE",
        "UNDISCLOSED, , , , UNDISCLOSED",
    })
    void shouldReadMoney(String value, String currency, String minimum, String maximum, String qualifier) {
        // When
        Money money = (Money) VALUES.of(ValueKind.MONEY, TestLetter.argument("amount", value));

        // Then
        assertThat(money.getCurrency()).isEqualTo(currency);
        assertThat(String.valueOf(money.getMinimum())).isEqualTo(String.valueOf(minimum));
        assertThat(String.valueOf(money.getMaximum())).isEqualTo(String.valueOf(maximum));
        assertThat(money.getQualifier()).hasToString(qualifier);
    }

    @Test
    void shouldBelieveTheQualifierOfTheWords() {
        // Given
        EventArgument circa = TestLetter.argument("amount", "EUR 100", Map.of("qualifier", "APPROXIMATE"));

        // When
        Money money = (Money) VALUES.of(ValueKind.MONEY, circa);

        // Then
        assertThat(money.getQualifier()).hasToString("APPROXIMATE");
    }

    @Test
    void shouldTellWhatAnEntityIs() {
        // Given
        EventArgument estonia = EventArgument.newBuilder(TestLetter.argument("place", "Estland"))
                .setId("iso3166:EE")
                .build();

        // When
        EntityRef place = (EntityRef) VALUES.of(ValueKind.ENTITY, estonia);

        // Then
        assertThat(place.getKind()).isEqualTo(EntityKind.COUNTRY);
        assertThat(place.getId()).isEqualTo("iso3166:EE");
    }

    @Test
    void shouldReadSymbolsAndWords() {
        assertThat(VALUES.of(ValueKind.FORMAT, TestLetter.argument("format", "VIRTUAL")))
                .isInstanceOfSatisfying(
                        FormatValue.class, value -> assertThat(value.getValue()).isEqualTo(MeetingFormat.VIRTUAL));
        assertThat(VALUES.of(ValueKind.COVERAGE, TestLetter.argument("coverage", "ADDITIONAL")))
                .isInstanceOfSatisfying(
                        CoverageValue.class,
                        value -> assertThat(value.getValue()).isEqualTo(Coverage.ADDITIONAL));
        assertThat(VALUES.of(ValueKind.TEXT, TestLetter.argument("item", "helmen")))
                .isInstanceOfSatisfying(
                        TextValue.class, value -> assertThat(value.getValue()).isEqualTo("helmen"));
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 16 maart",
        "TIME, 2022-03-16",
        "TIME, 2022-03-17/2022-03-16",
        "TIME, 2022-02-30/2022-03-01",
        "DURATION, zes maanden",
        "DURATION, P99999999999M",
        "MONEY, 100 euro",
        "MONEY, EUR ..",
        "MONEY, EUR 1234567890123456789",
        "FORMAT, UNKNOWN",
        "FORMAT, telefonisch",
        "COVERAGE, UNKNOWN",
    })
    void shouldRefuseWhatIsNoCanonicalString(ValueKind kind, String value) {
        assertThatThrownBy(() -> VALUES.of(kind, TestLetter.argument("role", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @CsvSource({"TIME, 2022-03-16/.., timeOfDay, twee uur", "MONEY, EUR 1, qualifier, UNKNOWN"})
    void shouldRefuseDetailsThatAreNone(ValueKind kind, String value, String name, String detail) {
        assertThatThrownBy(() -> VALUES.of(kind, TestLetter.argument("role", value, Map.of(name, detail))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
