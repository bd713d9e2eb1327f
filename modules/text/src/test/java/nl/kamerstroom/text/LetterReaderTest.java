package nl.kamerstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterReaderTest {

    private static final String LETTER = """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 9 maart 2022

            Namens de Minister-
            President neem ik deel aan het overleg over de veiligheidssi-
            tuatie. De bijeenkomst begint op 16 maart jl. in Oost-
            Europa.

            De Minister van Volksgezondheid,
            Welzijn en Sport,

            E.J. Jansen
            """;

    @Test
    void shouldReadALetterFromAddresseeToSignature() {
        // Given
        LetterReader reader = new LetterReader();

        // When
        LetterText letter = reader.read(LETTER);

        // Then
        assertThat(letter.zones())
                .extracting(Zone::kind)
                .containsExactly(
                        ZoneKind.ADDRESSEE,
                        ZoneKind.DATELINE,
                        ZoneKind.PARAGRAPH,
                        ZoneKind.SIGNATURE,
                        ZoneKind.SIGNATURE);
        assertThat(letter.sentences())
                .extracting(sentence -> letter.words(sentence.span()))
                .containsExactly(
                        "Namens de Minister-President neem ik deel aan het overleg over de veiligheidssituatie.",
                        "De bijeenkomst begint op 16 maart jl. in Oost-Europa.");
        assertThat(letter.metadata().date()).contains(LocalDate.of(2022, 3, 9));
        assertThat(letter.metadata().senders()).isEqualTo(List.of("Minister van Volksgezondheid, Welzijn en Sport"));
        assertThat(letter.metadata().signatories()).isEqualTo(List.of("E.J. Jansen"));
        assertThat(letter.metadata().chamber()).contains(Chamber.TWEEDE_KAMER);
    }
}
