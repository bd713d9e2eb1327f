package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;
import org.junit.jupiter.api.Test;

class ReferenceRecogniserTest {

    private final Recogniser recogniser = new ReferenceRecogniser();

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
}
