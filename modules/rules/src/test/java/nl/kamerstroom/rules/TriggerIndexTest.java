package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.kamerstroom.language.Analyser;
import nl.kamerstroom.language.VerbPattern;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerIndexTest {

    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();
    private final Analyser analyser = Analyser.standard();

    /** Whatever a filler finds in a sentence when it is looked for everywhere, the index must have announced. */
    @Test
    void shouldMissNoFillingOfAnyExample() {
        // Given
        List<Pack> packs = extractor.packs();
        TriggerIndex index = new TriggerIndex(packs);
        List<String> sentences = packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(rule -> rule.yes().stream())
                .map(Example::text)
                .toList();

        // When
        List<String> missed = sentences.stream()
                .flatMap(sentence -> missed(index, packs, letters.saying(sentence)).stream())
                .toList();

        // Then
        assertThat(missed).isEmpty();
    }

    private List<String> missed(TriggerIndex index, List<Pack> packs, LetterText letter) {
        Scene scene = new Scene(letter, letters.recognise(letter), analyser);
        List<BitSet> woken = index.woken(scene);
        List<BitSet> all = woken.stream().map(TriggerIndexTest::everyNumber).toList();
        Candidates candidates = new Candidates(scene, new Story(), analyser.words(), index, all);
        List<String> missed = new ArrayList<>();
        for (Pack pack : packs) {
            for (Filler filler : pack.fillers().values()) {
                for (int sentence = 0; sentence < scene.size(); sentence++) {
                    boolean announced = woken.get(sentence).get(index.numberOf(filler));
                    if (!announced
                            && !candidates.of(filler, scene.view(sentence)).isEmpty()) {
                        missed.add(pack.name() + " " + filler.name() + " in " + letter.text());
                    }
                }
            }
        }
        return missed;
    }

    private static BitSet everyNumber(BitSet woken) {
        BitSet all = new BitSet();
        all.set(0, 100_000);
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bijeen>komen     | De ministers komen op 16 maart bijeen.      | true
            bijeen>komen     | De ministers zijn bijeengekomen.            | true
            bijeen>komen     | De ministers komen met een voorstel.        | false
            ten laste komen  | De kosten komen ten laste van de begroting. | true
            ten laste komen  | De kosten komen ten goede aan de begroting. | false
            vergaderen       | De Eurogroep vergadert.                     | true
            vergaderen       | De vergadering is besloten.                 | false
            """)
    void shouldWakeAVerbByAllThatItHas(String notation, String sentence, boolean wakes) {
        // Given
        String verb = notation.replace('>', '|');
        TriggerIndex index = index(new Trigger.Verb(VerbPattern.parse(verb, analyser.verbs()), verb));

        // When
        boolean woken = wakes(index, sentence);

        // Then
        assertThat(woken).isEqualTo(wakes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is voornemens    | Zij is voornemens te vertrekken. | true
            is voornemens    | Zij is in Brussel.               | false
            *conferentie van | De donorconferentie van maart.   | true
            *conferentie van | De conferentieoorden van maart.  | false
            luchtverdedig*   | Een luchtverdedigingssysteem.    | true
            luchtverdedig*   | De grondluchtverdediging.        | false
            f-16's           | Twee F-16’s vertrekken.          | true
            """)
    void shouldWakeAPhraseByItsLongestWord(String phrase, String sentence, boolean wakes) {
        // Given
        TriggerIndex index = index(new Trigger.Phrase(Wording.parse(phrase)));

        // When
        boolean woken = wakes(index, sentence);

        // Then
        assertThat(woken).isEqualTo(wakes);
    }

    @Test
    void shouldWakeNothingInASentenceThatNobodyWrote() {
        // Given
        TriggerIndex index = index(new Trigger.Phrase(Wording.parse("bijeenkomst")));

        // When
        boolean woken = wakes(index, "De bijeenkomst " + "is lang ".repeat(1_000));

        // Then
        assertThat(woken).isFalse();
    }

    private TriggerIndex index(Trigger trigger) {
        Rule known = extractor.packs().getFirst().rules().getFirst();
        Rule rule = new Rule(
                "test/woken",
                known.future(),
                known.past(),
                List.of(trigger),
                known.slots(),
                known.each(),
                known.guards(),
                known.modality(),
                known.cues(),
                known.confidence(),
                known.unless(),
                known.yes(),
                known.no());
        return new TriggerIndex(
                List.of(new Pack("test", extractor.packs().getFirst().fillers(), List.of(rule))));
    }

    private boolean wakes(TriggerIndex index, String sentence) {
        LetterText letter = letters.saying(sentence);
        Scene scene = new Scene(letter, letters.recognise(letter), analyser);
        return index.woken(scene).stream().anyMatch(numbers -> numbers.get(0));
    }
}
