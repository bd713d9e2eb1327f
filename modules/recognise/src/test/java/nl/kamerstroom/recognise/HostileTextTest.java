package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a megabyte that somebody wrote to keep a recogniser busy. */
class HostileTextTest {

    private static final Recogniser TIMES = new TimeRecogniser();
    private static final Recogniser MONEY = new MoneyRecogniser();
    private static final Recogniser REFERENCES = new ReferenceRecogniser();
    private static final Recogniser ENTITIES = new EntityRecogniser(KnowledgeBase.load());
    private static final Recognisers RECOGNISERS = new Recognisers(List.of(TIMES, MONEY, REFERENCES, ENTITIES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "x",
                "a ",
                "9",
                "1 ",
                "2022 ",
                "-",
                "a-",
                "- ",
                "–",
                "(",
                "(A",
                ")",
                "\"",
                "‘dit ",
                "'",
                "€",
                "\t",
                ".",
                "a.b.",
                "1.000.",
                "J.",
                "I",
                "\uD83D",
                "\u0301",
                "van de ",
                "en ",
                "voor het ",
                "tussen de ",
                "in A "
            })
    void shouldReadARepeatedSignInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, text -> RECOGNISERS.recognise(letter(text)));

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 mei, ",
                "2022-",
                "12 en 13 en ",
                "tot ",
                "eind ",
                "eerste helft van ",
                "mei-",
                "een dag na de ",
                "elk jaar in ",
                "die maand ",
                "van 1 mei tot ",
                "de week van "
            })
    void shouldReadTimesWithoutEndInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, text -> TIMES.recognise(letter(text)));

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€ 5 miljoen en ",
                "€ 5, ",
                "5 tot ",
                "maximaal ",
                "drie en een half ",
                "geen extra ",
                "geen gevolgen voor de ",
                "de kosten ",
                "vertrouwelijk "
            })
    void shouldReadMoneyWithoutEndInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, text -> MONEY.recognise(letter(text)));

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kamerstukken II 2021/22, ",
                "36 045, nr. ",
                "36 045 ",
                "Kamerstuk 36 045, nrs. 1, 2, 3, ",
                "artikel 1 en 2, ",
                "resolutie ",
                "Handelingen II ",
                "COM(2022) 1, ",
                "(EU) nr. 1/",
                "1/",
                "Stb. 2022, 1 en 2023, ",
                "verordening ",
                "2022D"
            })
    void shouldReadCitationsWithoutEndInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, text -> REFERENCES.recognise(letter(text)));

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top ",
                "top-",
                "NAVO-",
                "A ",
                "Raad ",
                "BIV (BIV) ",
                "Raad van ",
                "Raad voor A en ",
                "minister van A en ",
                "bijeenkomst van ",
                "premier Orbán "
            })
    void shouldReadNamesWithoutEndInLinearTime(String unit) {
        // When
        double growth = LinearTime.growth(unit, text -> ENTITIES.recognise(letter(text)));

        // Then
        assertThat(growth).isLessThan(LinearTime.MOST);
    }

    @Test
    void shouldTellATaskThatIsNotLinear() {
        // Given
        AtomicInteger pairs = new AtomicInteger();

        // When
        double growth = LinearTime.growth("x", text -> {
            for (int left = 0; left < text.length(); left += 200) {
                for (int right = 0; right < text.length(); right += 200) {
                    pairs.addAndGet(text.charAt(left) & text.charAt(right));
                }
            }
        });

        // Then
        assertThat(growth).isGreaterThan(LinearTime.MOST);
    }

    /** A dated letter of one sentence. */
    private static LetterText letter(String line) {
        LetterText letter = RecogniserCorpus.letter(line);
        return new LetterText(
                line,
                letter.offsets(),
                letter.zones(),
                letter.sentences(),
                TimeCorpusTest.letter(line, LocalDate.EPOCH).metadata());
    }
}
