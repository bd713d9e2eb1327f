package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the recogniser to {@code time-corpus.tsv}: what the words of a sentence are worth, and which words are worth nothing. */
class TimeCorpusTest {

    private final TimeRecogniser recogniser = new TimeRecogniser();

    /** A row is the letter's date, the values to be found in order (none: "-"), and the sentence. */
    @TestFactory
    Stream<DynamicTest> shouldFindTheValuesOfEverySentence() {
        return TimeLexicon.rows("time-corpus.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[2], () -> assertThat(values(row[0], row[2])).containsExactlyElementsOf(expected(row[1]))));
    }

    private List<String> values(String date, String sentence) {
        return recogniser.recognise(letter(sentence, LocalDate.parse(date))).stream()
                .map(Mention::value)
                .toList();
    }

    private static List<String> expected(String values) {
        return values.equals("-") ? List.of() : Arrays.asList(values.split(" ", -1));
    }

    static LetterText letter(String text, LocalDate date) {
        return letter(text, Optional.of(date));
    }

    static LetterText letter(String text, Optional<LocalDate> date) {
        return new LetterText(
                text,
                offset -> offset,
                List.of(),
                List.of(),
                new LetterMetadata(
                        Optional.empty(),
                        date,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
