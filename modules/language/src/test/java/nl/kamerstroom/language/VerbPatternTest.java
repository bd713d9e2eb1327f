package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbPatternTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource({
        "beschikbaar|stellen, Een vliegtuig wordt in mei beschikbaar gesteld., true",
        "beschikbaar|stellen, Het vliegtuig dat in mei beschikbaar wordt gesteld, true",
        "beschikbaar|stellen, Het beschikbaar materieel wordt in mei gesteld., false",
        "in|zetten, Het kabinet zet een fregat in., true",
        "in|zetten, De inzet van een fregat kost geld., false",
    })
    void shouldFindASeparableVerbWhereItIsOne(String verb, String sentence, boolean found) {
        // Given
        VerbPattern pattern = VerbPattern.parse(verb, sentences.verbs());
        Analysis analysis = sentences.analyse(sentence);

        // When
        boolean any = analysis.clauses().stream()
                .anyMatch(clause -> pattern.in(clause, analysis).isPresent());

        // Then
        assertThat(any).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"De Raad plaatst acht personen op de lijst., 3, false", "Het kabinet acht het van belang., 2, true"})
    void shouldTellNumbersFromVerbs(String sentence, int token, boolean verb) {
        // When
        Analysis analysis = sentences.analyse(sentence);

        // Then
        assertThat(analysis.isVerb(token)).isEqualTo(verb);
    }
}
