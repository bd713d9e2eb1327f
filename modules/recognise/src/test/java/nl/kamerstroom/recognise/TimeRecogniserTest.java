package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.recognise.TimeMention.Granularity;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRecogniserTest {

    private static final LocalDate DATE = LocalDate.of(2022, 3, 9);

    private final TimeRecogniser recogniser = new TimeRecogniser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De inzet wordt verlengd t/m eind maart. | t/m eind maart",
                "De top is op 16 maart in Brussel. | 16 maart",
                "Ik informeer u uiterlijk op 1 mei. | uiterlijk op 1 mei",
                "De brief van 7 maart jl. (Kamerstuk) | 7 maart jl.",
                "De Raad van 21 maart jongstleden. | 21 maart jongstleden",
                "Het debat staat gepland voor 31 maart. | 31 maart",
                "De inzet is met zes maanden verlengd. | zes maanden",
                "Komende week, op vrijdag 18 maart, is de top. | Komende week, op vrijdag 18 maart",
                "Het debat is op 16 maart om 14.00 uur. | 16 maart om 14.00 uur"
            })
    void shouldPointAtTheWords(String sentence, String surface) {
        // Given
        LetterText letter = TimeCorpusTest.letter(sentence, DATE);

        // When
        List<Mention> mentions = recogniser.recognise(letter);

        // Then
        assertThat(mentions)
                .singleElement()
                .extracting(m -> letter.words(m.span()))
                .isEqualTo(surface);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "op 16 maart | DAY | false",
                "eind maart | PART_OF_MONTH | true",
                "in maart | MONTH | false",
                "volgende week | WEEK | false",
                "in het derde kwartaal | QUARTER | false",
                "in het najaar | SEASON | true",
                "in 2024 | YEAR | false",
                "rond 16 maart | DAY | true",
                "medio 2023 | PERIOD | true"
            })
    void shouldTellHowPreciseTheWordsAre(String words, Granularity granularity, boolean approximate) {
        // When
        List<Mention> mentions = recogniser.recognise(TimeCorpusTest.letter(words, DATE));

        // Then
        assertThat(mentions).singleElement().isInstanceOfSatisfying(TimeMention.class, time -> {
            assertThat(time.granularity()).isEqualTo(granularity);
            assertThat(time.approximate()).isEqualTo(approximate);
        });
    }

    @Test
    void shouldKeepTheHourBesideTheDay() {
        // When
        List<Mention> mentions = recogniser.recognise(
                TimeCorpusTest.letter("Het debat is donderdag 31 maart van 10:15 tot 13.00 uur.", DATE));

        // Then
        assertThat(mentions)
                .singleElement()
                .isInstanceOfSatisfying(
                        TimeMention.class, time -> assertThat(time.timeOfDay()).contains(LocalTime.of(10, 15)));
    }

    @Test
    void shouldReadOnlyZonesThatStateSomething() {
        // Given
        String text = "Den Haag, 9 maart 2022\nDe top is op 16 maart.\n";
        LetterText whole = TimeCorpusTest.letter(text, DATE);
        LetterText letter = new LetterText(
                text,
                whole.offsets(),
                List.of(zone(ZoneKind.DATELINE, 0, 22), zone(ZoneKind.PARAGRAPH, 23, 45)),
                List.of(),
                whole.metadata());

        // When
        List<Mention> mentions = recogniser.recognise(letter);

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactly("2022-03-16/2022-03-16");
    }

    @Test
    void shouldReadTheYearsThatHeadATable() {
        // Given
        String text = "Bedragen x € 1 miljoen\t2024\t2025\n2026\t60\t90";
        LetterText whole = TimeCorpusTest.letter(text, DATE);
        LetterText letter = new LetterText(
                text,
                whole.offsets(),
                List.of(zone(ZoneKind.TABLE_ROW, 0, 32), zone(ZoneKind.TABLE_ROW, 33, text.length())),
                List.of(),
                whole.metadata());

        // When
        List<Mention> mentions = recogniser.recognise(letter);

        // Then
        assertThat(mentions)
                .extracting(Mention::value)
                .containsExactly("2024-01-01/2024-12-31", "2025-01-01/2025-12-31", "2026-01-01/2026-12-31");
    }

    @Test
    void shouldNotGuessWithoutADateOfTheLetter() {
        // Given
        LetterText dated = TimeCorpusTest.letter("Op 16 maart, volgende week en op 1 juni 2023.", DATE);
        LetterText undated = TimeCorpusTest.letter(dated.text(), Optional.empty());

        // When
        List<Mention> mentions = recogniser.recognise(undated);

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactly("2023-06-01/2023-06-01");
    }

    private static Zone zone(ZoneKind kind, int start, int end) {
        return new Zone(kind, new Span(start, end), Optional.empty(), Optional.empty());
    }
}
