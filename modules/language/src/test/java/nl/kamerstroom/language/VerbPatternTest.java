package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbPatternTest {

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bijeen>komen      | Op [16 maart] komen de ministers in [Brussel] bijeen.         | komen
            bijeen>komen      | De ministers zijn op [16 maart] bijeengekomen.                | bijeengekomen
            bijeen>komen      | De ministers hopen in mei bijeen te komen.                    | komen
            plaats>vinden     | Ik meld dat op [15 maart] een bijeenkomst plaatsvindt.         | plaatsvindt
            af>lopen          | Hun inzet loopt op [31 december] af.                           | loopt
            vergaderen        | De Eurogroep vergadert op [7 april].                           | vergadert
            elkaar ontmoeten  | De leiders ontmoeten elkaar in [Londen].                       | ontmoeten
            ten laste komen   | De kosten komen ten laste van de begroting.                    | komen
            beschikbaar>stellen | Het is mogelijk dat een schip beschikbaar wordt gesteld.      | gesteld
            zijn              | De Raad is op [3 mei] in [Brussel].                            | is
            """)
    void shouldFindAVerbInAnyForm(String notation, String sentence, String word) {
        // When
        Optional<VerbUse> use = use(notation, sentence);

        // Then
        assertThat(use.map(found -> found.verb().word())).contains(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bijeen>komen     | De ministers komen met een voorstel.
            ten laste komen  | De laste komen ten goede aan de begroting.
            elkaar ontmoeten | De minister ontmoet zijn collega.
            zijn             | De Raad is naar [3 mei] verplaatst.
            af>lopen         | De lijn loopt langs de kust.
            """)
    void shouldNotFindAnotherVerb(String notation, String sentence) {
        // When
        Optional<VerbUse> use = use(notation, sentence);

        // Then
        assertThat(use).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vergaderen    | De Eurogroep vergadert op [7 april].             | false
            vergaderen    | De Eurogroep vergaderde op [7 april].            | true
            vergaderen    | De Eurogroep heeft op [7 april] vergaderd.       | true
            vergaderen    | De Eurogroep zal op [7 april] vergaderen.        | false
            verplaatsen   | De top wordt verplaatst.                         | false
            verplaatsen   | De top werd verplaatst.                          | true
            besluiten     | Over de locatie wordt in mei besloten.           | false
            besluiten     | Zij besloten in mei over de locatie.             | true
            vervangen     | Ik heb hem bereid gevonden om mij te vervangen.  | false
            informeren    | U bent daarover op [3 mei] geïnformeerd.         | true
            evalueren     | De wet wordt in mei geëvalueerd.                 | false
            """)
    void shouldTellPastFromPresent(String notation, String sentence, boolean past) {
        // When
        Optional<VerbUse> use = use(notation, sentence);

        // Then
        assertThat(use.map(VerbUse::past)).contains(past);
    }

    @Test
    void shouldShowAVerbByItsFormsOrBesideItsParticle() {
        // When
        VerbPattern meets = VerbPattern.parse("bijeen|komen", sentences.verbs());

        // Then
        assertThat(meets.formsAlone())
                .contains("bijeenkomt", "bijeengekomen", "bijeentekomen")
                .doesNotContain("komt");
        assertThat(meets.formsByCompanion()).containsOnlyKeys("bijeen");
        assertThat(meets.formsByCompanion().get("bijeen")).contains("komt", "kwamen");
    }

    @Test
    void shouldShowAVerbBesideTheLongestWordThatItNeeds() {
        // When
        VerbPattern weighs = VerbPattern.parse("ten laste komen", sentences.verbs());

        // Then
        assertThat(weighs.formsAlone()).isEmpty();
        assertThat(weighs.formsByCompanion()).containsOnlyKeys("laste");
        assertThat(weighs.formsByCompanion().get("laste")).contains("komt", "komen", "gekomen");
    }

    @Test
    void shouldNameAVerbThatTheLexiconLacks() {
        // When / Then
        assertThatThrownBy(() -> VerbPattern.parse("aan|klooien", sentences.verbs()))
                .hasMessage("Verb \"klooien\" is not in verbs.txt of module language; add it there");
    }

    private Optional<VerbUse> use(String notation, String sentence) {
        VerbPattern pattern = VerbPattern.parse(notation.strip().replace('>', '|'), sentences.verbs());
        Analysis analysis = sentences.analyse(sentence.strip());
        return analysis.clauses().stream()
                .flatMap(clause -> pattern.in(clause, analysis).stream())
                .findFirst();
    }
}
