package nl.kamerstroom.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbLexiconTest {

    private final VerbLexicon verbs = VerbLexicon.standard(ClosedClasses.standard());

    @ParameterizedTest
    @CsvSource({
        "ramen, raamt, raamde, geraamd",
        "zetten, zet, zette, gezet",
        "plaatsen, plaatst, plaatste, geplaatst",
        "verplaatsen, verplaatst, verplaatste, verplaatst",
        "stationeren, stationeert, stationeerde, gestationeerd",
        "vergaderen, vergadert, vergaderde, vergaderd",
        "leveren, levert, leverde, geleverd",
        "besluiten, besluit, besloot, besloten",
        "komen, komt, kwam, gekomen",
        "streven, streeft, streefde, gestreefd",
        "beëindigen, beëindigt, beëindigde, beëindigd",
        "bevriezen, bevriest, bevroor, bevroren",
        "informeren, informeert, informeerde, geïnformeerd",
        "evacueren, evacueert, evacueerde, geëvacueerd"
    })
    void shouldGenerateTheFormsOfAVerb(String infinitive, String present, String past, String participle) {
        // When
        VerbForms forms = verbs.forms(infinitive).orElseThrow();

        // Then
        assertThat(forms.present()).contains(present);
        assertThat(forms.past()).contains(past);
        assertThat(forms.participle()).isEqualTo(participle);
    }

    @ParameterizedTest
    @CsvSource({
        "bijeenkomt, komen, bijeen, PRESENT",
        "bijeengekomen, komen, bijeen, PARTICIPLE",
        "plaatsvond, vinden, plaats, PAST",
        "uitgesteld, stellen, uit, PARTICIPLE",
        "deelnemen, nemen, deel, INFINITIVE"
    })
    void shouldReadAParticleInOneWithItsVerb(String word, String lemma, String particle, Reading.Form form) {
        // When
        var readings = verbs.readings(word);

        // Then
        assertThat(readings)
                .anyMatch(reading ->
                        reading.lemma().equals(lemma) && reading.particle().equals(particle) && reading.form() == form);
    }

    @Test
    void shouldNotReadANounAsAVerb() {
        // When
        var readings = verbs.readings("ministers");

        // Then
        assertThat(readings).isEmpty();
    }
}
