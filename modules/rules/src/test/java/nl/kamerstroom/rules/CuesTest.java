package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimal pairs: one happening, told with more or less certainty. */
class CuesTest {

    private final Extractor extractor = TestLetters.EXTRACTOR;
    private final TestLetters letters = new TestLetters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Op 4 april komt de Eurogroep in Brussel bijeen.                                      | PLANNED             | false
            Op 4 april zal de Eurogroep in Brussel bijeenkomen.                                  | PLANNED             | false
            Naar verwachting komt de Eurogroep op 4 april in Brussel bijeen.                     | EXPECTED            | false
            Het is de verwachting dat de Eurogroep op 4 april in Brussel bijeenkomt.             | EXPECTED            | false
            Mogelijk komt de Eurogroep op 4 april in Brussel bijeen.                             | POSSIBLE            | false
            Het is niet uitgesloten dat de Eurogroep op 4 april in Brussel bijeenkomt.           | POSSIBLE            | false
            De Eurogroep zou op 4 april in Brussel bijeen kunnen komen.                          | POSSIBLE            | false
            Als daar aanleiding toe is, komt de Eurogroep op 4 april in Brussel bijeen.          | CONDITIONAL         | false
            De Eurogroep komt op 4 april in Brussel bijeen, mits alle landen instemmen.          | CONDITIONAL         | false
            Mocht dat nodig zijn, dan komt de Eurogroep op 4 april in Brussel bijeen.            | CONDITIONAL         | false
            De Eurogroep is voornemens op 4 april in Brussel bijeen te komen.                    | INTENDED            | false
            De Eurogroep streeft ernaar op 4 april in Brussel bijeen te komen.                   | INTENDED            | false
            Er wordt onderzocht of de Eurogroep op 4 april in Brussel bijeen kan komen.          | UNDER_CONSIDERATION | false
            De Eurogroep overweegt op 4 april in Brussel bijeen te komen.                        | UNDER_CONSIDERATION | false
            De Eurogroep komt op 4 april niet bijeen.                                            | ASSERTED            | true
            """)
    void shouldReadModalityFromTheClauseAndWhatGovernsIt(String sentence, Modality modality, boolean negated) {
        // Given
        LetterText letter = letters.saying(sentence.strip());

        // When
        Extraction extraction = letters.extract(extractor, letter);

        // Then
        assertThat(extraction.events()).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo("MeetingAnnounced");
            assertThat(event.modality()).isEqualTo(modality);
            assertThat(event.negated()).isEqualTo(negated);
        });
    }
}
