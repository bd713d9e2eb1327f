package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kamerstroom.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordPatternTest {

    private static final List<DocumentScheme> SCHEMES = List.of(
            new DocumentKamerstuk(),
            new DocumentHandelingen(),
            new DocumentGazette(),
            new DocumentConstitution(),
            new DocumentCommission(),
            new DocumentEuropeanAct(),
            new DocumentSecurityCouncil(),
            new DocumentIdentifier());

    static Stream<Arguments> openings() {
        return SCHEMES.stream()
                .flatMap(scheme -> Stream.concat(
                                RecogniserCorpus.examples("references.tsv").map(RecogniserCorpus.Example::sentence),
                                RecogniserCorpus.lines("no-references.tsv").stream())
                        .map(sentence -> Arguments.of(scheme, sentence)));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void shouldMissNoOpeningThatTheWholeTextHolds(DocumentScheme scheme, String sentence) {
        // Given
        Span all = new Span(0, sentence.length());
        List<Integer> everywhere = scheme.opening()
                .pattern()
                .matcher(sentence)
                .results()
                .map(MatchResult::start)
                .limit(1)
                .toList();

        // When
        Optional<MatchResult> found = scheme.opening().find(new WordStarts(sentence), all);

        // Then
        assertThat(found.map(MatchResult::start).stream().toList()).isEqualTo(everywhere);
    }

    @Test
    void shouldFindTheFirstMatchOfItsSpanOnly() {
        // Given
        String text = "nr. 1, nr. 2, nr. 3";
        WordPattern number = WordPattern.startingWith(List.of("nr"), "nr\\. (\\d)");

        // When
        Optional<MatchResult> found = number.find(new WordStarts(text), new Span(3, 12));

        // Then
        assertThat(found.map(match -> match.group(1))).hasValue("2");
    }

    @Test
    void shouldTakeNothingFromBehindItsSpan() {
        // Given
        String text = "nr. 12";
        WordPattern number = WordPattern.startingWith(List.of("nr"), "nr\\. \\d+");

        // When
        Optional<MatchResult> found = number.find(new WordStarts(text), new Span(0, 5));

        // Then
        assertThat(found.map(MatchResult::group)).hasValue("nr. 1");
    }

    @Test
    void shouldLookAtWhatStandsBesideItsSpan() {
        // Given
        String text = "x-nr. 1";
        WordPattern number = WordPattern.startingWith(List.of("nr"), "(?<!-)nr\\. \\d");

        // When
        Optional<MatchResult> found = number.find(new WordStarts(text), new Span(2, 7));

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de Raad | 0 3",
                "F-16's | 0 1 2 4 5",
                "3e | 0 1",
                "2022D09123 | 0 4 5",
                "€ 5,5 mln. | 0 2 3 4 6 9",
                "één | 0"
            })
    void shouldKnowWhereWordsNumbersAndSignsBegin(String text, String offsets) {
        // When
        WordStarts starts = new WordStarts(text);

        // Then
        assertThat(IntStream.range(0, starts.size())
                        .mapToObj(index -> Integer.toString(starts.offset(index)))
                        .toList())
                .isEqualTo(List.of(offsets.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 1", "4, 2", "99, 2"})
    void shouldFindTheFirstStartFromAnOffset(int offset, int index) {
        // Given
        WordStarts starts = new WordStarts("de Raad");

        // When
        int found = starts.from(offset);

        // Then
        assertThat(found).isEqualTo(index);
    }
}
