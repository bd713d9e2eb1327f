package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.VerbLexicon;
import nl.kamerstroom.text.ZoneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void shouldReadEveryGuard() {
        // When
        Rule rule = read("""
                rules:
                  - name: ships/vaart-uit
                    event: A
                    phrases: [vaart uit]
                    things: [ship]
                    slots: {unit: [ship subject]}
                    each: all
                    needs: [haven]
                    not: [dok, werf]
                    not-in-sentence: [museum]
                    tense: past
                    passive: false
                    verbless: true
                    not-zones: [footnote, table_row]
                    with: [ship clause]
                    without: [time clause, place clause]
                    unless: [ships/keert-terug]
                    cues: [POSSIBLE]
                    confidence: 0.5
                    yes: [{text: "a", type: A, modality: POSSIBLE, negated: true}]
                    no: ["b"]
                """).rules().getFirst();

        // Then
        Guards guards = rule.guards();
        assertThat(rule.triggers()).hasSize(2);
        assertThat(rule.each()).isEqualTo(Rule.Each.ALL);
        assertThat(rule.future()).isEqualTo(rule.past()).contains("A");
        assertThat(rule.unless()).containsExactly("ships/keert-terug");
        assertThat(rule.cues()).containsExactly(Modality.POSSIBLE);
        assertThat(rule.modality()).isEqualTo(Modality.PLANNED);
        assertThat(rule.confidence()).isEqualTo(0.5);
        assertThat(guards.needs()).hasToString("[haven]");
        assertThat(guards.not()).hasToString("[dok, werf]");
        assertThat(guards.notInSentence()).hasToString("[museum]");
        assertThat(guards.negation()).isEqualTo(Guards.Negation.MARKS);
        assertThat(guards.tense()).contains(Guards.Tense.PAST);
        assertThat(guards.passive()).contains(false);
        assertThat(guards.verbless()).contains(true);
        assertThat(guards.notZones()).containsExactlyInAnyOrder(ZoneKind.FOOTNOTE, ZoneKind.TABLE_ROW);
        assertThat(guards.with()).containsExactly(Pick.parse("ship clause"));
        assertThat(guards.without()).hasSize(2);
        assertThat(rule.yes().getFirst().negated()).contains(true);
        assertThat(rule.yes().getFirst().modality()).contains(Modality.POSSIBLE);
        assertThat(rule.no().getFirst().text()).isEqualTo("b");
    }

    @Test
    void shouldReadAFiller() {
        // When
        Filler filler = read("""
                fillers:
                  ship:
                    mentions: [time]
                    at-least: 10000
                    entities: [MISSION]
                    chain: [van]
                    counted: true
                    bare: [schip]
                    pointers: [dit schip]
                    points-to: [Meeting*]
                    values: {SHIP: [schip, boot]}
                    signatory: ik
                    joined: true
                    except: [ruimteschip]
                    not-after: [per]
                """).fillers().values().iterator().next();

        // Then
        assertThat(filler.mentions()).containsExactly("time");
        assertThat(filler.atLeast()).isEqualTo(10_000);
        assertThat(filler.entities()).containsExactly(EntityKind.MISSION);
        assertThat(filler.chain()).containsExactly("van");
        assertThat(filler.counted()).contains(true);
        assertThat(filler.bare()).containsExactly("schip");
        assertThat(filler.pointers()).hasToString("[dit schip]");
        assertThat(filler.pointsTo()).containsExactly("Meeting*");
        assertThat(filler.pointsRole()).isEqualTo("body");
        assertThat(filler.values()).hasToString("{SHIP=[schip, boot]}");
        assertThat(filler.signatory()).hasToString("[ik]");
        assertThat(filler.joined()).isTrue();
        assertThat(filler.text()).isFalse();
        assertThat(filler.infinitive()).isFalse();
        assertThat(filler.except().hold("ruimteschip")).isTrue();
        assertThat(filler.notAfter()).hasToString("[per]");
    }

    @Test
    void shouldTakeAwayARoleWhoseSlotIsEmpty() {
        // When
        Rule rule = read("""
                slots:
                  sailing: {unit: [ship subject], place: [ship clause]}
                rules: [{name: ships/vaart, event: A, verbs: [varen], use: sailing, slots: {place: []}}]
                """).rules().getFirst();

        // Then
        assertThat(rule.slots()).extracting(Slot::role).containsExactly("unit");
        assertThat(rule.each()).isEqualTo(Rule.Each.NONE);
        assertThat(rule.cues()).contains(Modality.values());
        assertThat(rule.confidence()).isEqualTo(0.85);
    }

    @Test
    void shouldPutASetOfPicksInThePlaceOfItsName() {
        // When
        Rule rule = read("""
                picks:
                  not-ours: [flag clause, owner free]
                rules: [{name: ships/vaart, event: A, verbs: [varen], slots: {unit: [ship subject]}, without: [not-ours, time clause]}]
                """).rules().getFirst();

        // Then
        assertThat(rule.guards().without())
                .containsExactly(Pick.parse("flag clause"), Pick.parse("owner free"), Pick.parse("time clause"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: [{name: a/b, verbs: [varen]}]                            | file.yml, rule "a/b": key "event" is missing
            rules: [{name: a/b, event: A}]                                  | file.yml, rule "a/b": a rule needs "verbs", "things" or "phrases" to wake it
            rules: [{name: a/b, event: A, verbs: [klooien]}]                | file.yml, rule "a/b": Verb "klooien" is not in verbs.txt of module language; add it there
            rules: [{name: a/b, event: A, verbs: [varen], use: x}]          | file.yml, rule "a/b": slot set "x" is not defined; defined are []
            rules: [{name: a/b, event: A, verbs: [varen], each: some}]       | file.yml, rule "a/b": key "each" must be true, false or all
            rules: [{event: A, verbs: [varen]}]                             | file.yml, rule "?": key "name" is missing
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ruls: []",
                "rules: [{name: a/b, event: A, verbs: [varen], neds: [x]}]",
                "rules: [{name: a/b, event: A, verbs: [varen], yes: [{text: x, give: {}}]}]"
            })
    void shouldRefuseAnUnknownKeyAtEveryLevel(String yaml) {
        // When / Then
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is unknown; known are [");
    }

    private Pack read(String yaml) {
        return new PackReader(verbs)
                .read("file.yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .pack("ships");
    }
}
