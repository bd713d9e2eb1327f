package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;

class RecognisersTest {

    private final LetterText letter = new LetterText(
            "De inzet is met zes maanden verlengd tot en met 31 december 2024.",
            offset -> offset,
            List.of(),
            List.of(),
            new LetterMetadata(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));

    @Test
    void shouldJoinTheMentionsOfAllRecognisersInOrder() {
        // Given
        Mention bound = new TimeMention(
                new Span(37, 64),
                TimeInterval.until(LocalDate.of(2024, 12, 31)),
                Granularity.DAY,
                false,
                Optional.empty());
        Mention length = new DurationMention(new Span(16, 27), Period.ofMonths(6));
        Recognisers recognisers = new Recognisers(List.of(text -> List.of(bound), text -> List.of(length)));

        // When
        Recognition recognition = recognisers.recognise(letter);

        // Then
        assertThat(recognition.mentions()).containsExactly(length, bound);
    }

    @Test
    void shouldFindNothingWithoutRecognisers() {
        // Given
        Recognisers recognisers = new Recognisers(List.of());

        // When
        Recognition recognition = recognisers.recognise(letter);

        // Then
        assertThat(recognition.mentions()).isEmpty();
    }
}
