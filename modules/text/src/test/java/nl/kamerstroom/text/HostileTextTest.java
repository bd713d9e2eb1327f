package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte that somebody wrote to keep the reader busy. */
class HostileTextTest {

    private final LetterReader reader = new LetterReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Raad komt bijeen (zie nr. 3). ",
                " ",
                "a",
                "A",
                "1",
                "12 mei 2022, ",
                ".",
                "A.",
                "(",
                ")",
                "[",
                "\"",
                "‘dit ",
                "-",
                "- ",
                "a-",
                "–",
                "van de ",
                "a   ",
                "\t",
                "De Minister van Zaken en van ",
                "\u0301",
                "\u00ad"
            })
    void shouldReadOneLineInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, reader::read);

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\f",
                "a\n",
                "a-\n",
                "- a\n",
                "a   b\n",
                "----\n",
                "Datum\n",
                "1 Kamerstuk\n",
                "Pagina 1 van 2\n",
                "De Minister van Defensie,\n",
                "dit is een halve alinea van ten minste veertig tekens\n\n"
            })
    void shouldReadManyLinesInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, reader::read);

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"De Raad komt bijeen (zie nr. 3). ", "a-\n", "\u00ad", "\u0301", "\f"})
    void shouldNeverMakeATextLonger(String unit) {
        // Given
        String raw = unit.repeat(10_000);

        // When
        LetterText letter = reader.read(raw);

        // Then
        assertThat(letter.text().length()).isLessThanOrEqualTo(raw.length());
    }

    @Test
    void shouldTellATaskThatIsNotLinear() {
        // Given
        AtomicInteger pairs = new AtomicInteger();

        // When
        double growth = LinearTime.growth("x", text -> {
            for (int left = 0; left < text.length(); left += 200) {
                for (int right = 0; right < text.length(); right += 200) {
                    pairs.addAndGet(text.charAt(left) & text.charAt(right));
                }
            }
        });

        // Then
        assertThat(growth).isGreaterThan(LinearTime.MOST);
    }
}
