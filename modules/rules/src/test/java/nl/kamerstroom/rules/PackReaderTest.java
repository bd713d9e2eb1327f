package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.VerbLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

    private final VerbLexicon verbs = VerbLexicon.standard(ClosedClasses.standard());

    @Test
    void shouldReadARule() {
        // When
        Pack pack = read("""
                fillers:
                  ship: {nouns: [fregat, "*schip"], chain: [van]}
                slots:
                  sailing:
                    unit!: [ship subject]
                    place: [ship clause after in | naar]
                rules:
                  - name: ships/vaart-uit
                    event: {future: A, past: B}
                    verbs: [uit|varen]
                    use: sailing
                    slots: {participant**: [ship object]}
                    negation: forbidden
                    modality: INTENDED
                    yes: [{text: "Het schip vaart uit.", gives: {unit: schip}}]
                    no: ["Het schip ligt stil."]
                """);

        // Then
        Rule rule = pack.rules().getFirst();
        assertThat(rule.future()).contains("A");
        assertThat(rule.past()).contains("B");
        assertThat(rule.slots()).extracting(Slot::role).containsExactly("unit", "place", "participant");
        assertThat(rule.slots()).extracting(Slot::required).containsExactly(true, false, false);
        assertThat(rule.slots()).extracting(Slot::atLeast).containsExactly(1, 1, 2);
        assertThat(rule.guards().negation()).isEqualTo(Guards.Negation.FORBIDDEN);
        assertThat(rule.modality()).isEqualTo(Modality.INTENDED);
        assertThat(rule.yes().getFirst().gives()).containsEntry("unit", "schip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: [{name: a/b, verbs: [varen]}]                            | file.yml, rule "a/b": key "event" is missing
            rules: [{name: a/b, event: A}]                                  | file.yml, rule "a/b": a rule needs "verbs", "things" or "phrases" to wake it
            rules: [{name: a/b, event: A, verbs: [klooien]}]                | file.yml, rule "a/b": Verb "klooien" is not in verbs.txt of module language; add it there
            rules: [{name: a/b, event: A, verbs: [varen], use: x}]          | file.yml, rule "a/b": slot set "x" is not defined; defined are []
            slots: {a: {b!: [time]}}                                        | Pick "time" must read "<filler> <place> [after a / b] [before c / d]"
            """)
    void shouldNameAFault(String yaml, String message) {
        // When / Then
        assertThatThrownBy(() -> read(yaml.strip())).hasMessage(message.strip().replace(" / ", " | "));
    }

    @Test
    void shouldNameAnUnknownKeyAndTheKnownOnes() {
        // When / Then
        assertThatThrownBy(() -> read("fillers: {ship: {noun: [fregat]}}"))
                .hasMessageStartingWith("file.yml, ship: key \"noun\" is unknown; known are [")
                .hasMessageContaining("nouns");
    }

    private Pack read(String yaml) {
        return new PackReader(verbs)
                .read("file.yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .pack("ships");
    }
}
