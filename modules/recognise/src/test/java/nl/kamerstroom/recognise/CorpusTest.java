package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds recognisers to their corpora: what they must find in a sentence, and the look-alikes in which there is nothing. */
class CorpusTest {

    /** A recogniser and the name of its corpora: sentences with their values, and sentences without any. */
    record Corpus(String resource, Recogniser recogniser) {

        List<Mention> read(String sentence) {
            return recogniser.recognise(RecogniserCorpus.letter(sentence));
        }

        @Override
        public String toString() {
            return resource;
        }
    }

    private static final List<Corpus> CORPORA = List.of(
            new Corpus("money.tsv", new MoneyRecogniser()), new Corpus("references.tsv", new ReferenceRecogniser()));

    static Stream<Arguments> sentences() {
        return CORPORA.stream()
                .flatMap(corpus ->
                        RecogniserCorpus.examples(corpus.resource).map(example -> Arguments.of(corpus, example)));
    }

    static Stream<Arguments> lookAlikes() {
        return CORPORA.stream()
                .flatMap(corpus -> RecogniserCorpus.lines("no-" + corpus.resource).stream()
                        .map(sentence -> Arguments.of(corpus, sentence)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldFindWhatASentenceStates(Corpus corpus, RecogniserCorpus.Example example) {
        // When
        var mentions = corpus.read(example.sentence());

        // Then
        assertThat(mentions).extracting(Mention::value).containsExactlyElementsOf(example.expected());
        example.firstWords()
                .ifPresent(words -> assertThat(mentions.getFirst().span().of(example.sentence()))
                        .isEqualTo(words));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void shouldFindNothingInLookAlikes(Corpus corpus, String sentence) {
        // When
        var mentions = corpus.read(sentence);

        // Then
        assertThat(mentions).isEmpty();
    }
}
