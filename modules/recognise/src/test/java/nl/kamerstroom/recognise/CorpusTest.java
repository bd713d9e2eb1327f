package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds recognisers to their corpora: what they must find in a sentence, and the look-alikes in which there is nothing. */
class CorpusTest {

    private static final Map<String, Recogniser> RECOGNISERS =
            Map.of("money", new MoneyRecogniser(), "references", new ReferenceRecogniser());

    static Stream<Arguments> sentences() {
        return RECOGNISERS.keySet().stream()
                .sorted()
                .flatMap(name -> RecogniserCorpus.examples(name + ".tsv").map(example -> Arguments.of(name, example)));
    }

    static Stream<Arguments> lookAlikes() {
        return RECOGNISERS.keySet().stream()
                .sorted()
                .flatMap(name -> RecogniserCorpus.lines("no-" + name + ".tsv").stream()
                        .map(sentence -> Arguments.of(name, sentence)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldFindWhatASentenceStates(String name, RecogniserCorpus.Example example) {
        // When
        var mentions = RECOGNISERS.get(name).recognise(RecogniserCorpus.letter(example.sentence()));

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactlyElementsOf(example.expected());
        example.firstWords()
                .ifPresent(words -> assertThat(mentions.getFirst().span().of(example.sentence()))
                        .isEqualTo(words));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void shouldFindNothingInLookAlikes(String name, String sentence) {
        // When
        var mentions = RECOGNISERS.get(name).recognise(RecogniserCorpus.letter(sentence));

        // Then
        assertThat(mentions).isEmpty();
    }
}
