package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

    private static final String LETTER = """
            Op 16 maart komen de NAVO-ministers van Defensie in Brussel bijeen. De bijeenkomst wordt voorgezeten door
            secretaris-generaal Stoltenberg. De Eurogroep van 4 april in Luxemburg gaat niet door; zij staat nu gepland voor
            11 april. Nederland levert in april pantservoertuigen aan Oekraïne (Kamerstuk 36 045, nr. 3).""";

    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();

    @Test
    void shouldProveEveryEventAndArgumentWithTheWordsOfTheLetter() {
        // Given
        LetterText letter = letters.saying(LETTER);

        // When
        Extraction extraction = letters.extract(extractor, letter);

        // Then
        assertThat(extraction.events()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(event -> {
            assertThat(event.evidence().quote())
                    .isEqualTo(event.evidence().span().of(letter.text()));
            assertThat(event.arguments())
                    .flatExtracting(argument -> argument.evidence().stream().toList())
                    .allSatisfy(words ->
                            assertThat(words.quote()).isEqualTo(words.span().of(letter.text())));
        });
    }

    @Test
    void shouldTellAMeetingOnceHoweverOftenItIsNamed() {
        // Given
        LetterText letter = letters.saying(
                "Op 16 maart komen de NAVO-ministers van Defensie in Brussel bijeen. De DMM van 16 maart gaat over Oekraïne.");

        // When
        Extraction extraction = letters.extract(extractor, letter);

        // Then
        assertThat(extraction.events()).extracting(CandidateEvent::type).containsExactly("MeetingAnnounced");
    }

    @Test
    void shouldSayWhyAWokenRuleGaveNothing() {
        // Given
        LetterText letter = letters.saying("De NAVO-ministers van Defensie komen in Brussel bijeen.");

        // When
        Extraction extraction = letters.extract(extractor, letter);

        // Then
        assertThat(extraction.events()).isEmpty();
        assertThat(extraction.nearMisses()).anySatisfy(miss -> {
            assertThat(miss.rule()).isEqualTo("meeting/komt-bijeen");
            assertThat(miss.trigger().quote()).isEqualTo("komen");
            assertThat(miss.missing()).isEqualTo("no time");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "nl", "en-US", "ar"})
    void shouldGiveTheSameEventsInAnyLocale(String locale) {
        // Given
        String expected = json(Extractor.standard());
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        // When
        String given;
        try {
            given = json(Extractor.standard());
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }

        // Then
        assertThat(given).isEqualTo(expected);
    }

    @Test
    void shouldGiveTheSameEventsInAnyThread() throws InterruptedException, ExecutionException {
        // Given
        String expected = json(extractor);
        Callable<String> task = () -> json(extractor);

        // When
        List<Future<String>> results;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            results = threads.invokeAll(Collections.nCopies(16, task));
        }

        // Then
        for (Future<String> result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
    }

    @Test
    void shouldFingerprintTheRules() {
        // When
        String version = extractor.rulePackVersion();

        // Then
        assertThat(version)
                .matches("[0-9a-f]{12}")
                .isEqualTo(Extractor.standard().rulePackVersion());
    }

    private String json(Extractor with) {
        LetterText letter = letters.saying(LETTER);
        return new ExtractionJson().line("a", letter, letters.extract(with, letter));
    }
}
