package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRecogniserTest {

    private final Recogniser recogniser = new ReferenceRecogniser();

    static Stream<RecogniserCorpus.Example> citations() {
        return RecogniserCorpus.examples("references.tsv");
    }

    static Stream<String> otherSentences() {
        return RecogniserCorpus.lines("no-references.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("citations")
    void shouldFindEveryCitedDocument(RecogniserCorpus.Example example) {
        // When
        var mentions = recogniser.recognise(RecogniserCorpus.letter(example.sentence()));

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactlyElementsOf(example.expected());
        example.firstWords()
                .ifPresent(words -> assertThat(mentions.getFirst().span().of(example.sentence()))
                        .isEqualTo(words));
    }

    @ParameterizedTest
    @MethodSource("otherSentences")
    void shouldFindNothingWhereNothingIsCited(String sentence) {
        // When
        var mentions = recogniser.recognise(RecogniserCorpus.letter(sentence));

        // Then
        assertThat(mentions).isEmpty();
    }

    @Test
    void shouldNotTakeTheLetterItselfForACitation() {
        // Given
        var letter = RecogniserCorpus.letter("Tweede Kamer, 2021–2022, 36 045, nr. 3", Optional.of("kst-36045-3"));

        // When
        var mentions = recogniser.recognise(letter);

        // Then
        assertThat(mentions).isEmpty();
    }

    @Test
    void shouldReadOnlyZonesThatState() {
        // Given
        String text = "Kamerstuk 36 045, nr. 3";
        var zone = new Zone(ZoneKind.REFERENCE, new Span(0, text.length()), Optional.empty(), Optional.empty());

        // When
        var mentions = recogniser.recognise(RecogniserCorpus.letter(text, List.of(zone), Optional.empty()));

        // Then
        assertThat(mentions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kamerstukken II 2021/22, ",
                "36 045, nr. ",
                "36 045 ",
                "1, ",
                "Kamerstuk 36 045, nrs. 1, 2, 3, ",
                "artikel 1 en 2, ",
                "resolutie ",
                "Handelingen II ",
                "COM(2022) 1, ",
                "(EU) nr. 1/",
                "Stb. 2022, 1 en 2023, ",
                "en ",
                "verordening ",
                "2022D",
                "I",
                " ",
                "9"
            })
    void shouldStayFastOnHostileLines(String part) {
        // Given
        var letter = RecogniserCorpus.letter(part.repeat(1_000_000 / part.length()));

        // When, Then
        assertTimeout(Duration.ofSeconds(30), () -> recogniser.recognise(letter));
    }
}
