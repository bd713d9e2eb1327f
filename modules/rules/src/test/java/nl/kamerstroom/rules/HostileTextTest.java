package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.text.LetterText;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter that somebody wrote to keep the service busy. */
class HostileTextTest {

    private static final int LARGE = 1_000_000;
    private static final int TIMES = 4;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Extractor extractor = Extractor.standard();
    private final TestLetters letters = new TestLetters();

    @ParameterizedTest
    @Timeout(300)
    @ValueSource(
            strings = {
                "De Raad van 3 mei is in Brussel en op 4 mei komt de Eurogroep bijeen. ",
                "die dat of als ",
                "van de van de ",
                "komen te zullen kunnen ",
                "en, ",
                "NAVO-ministers van Defensie en ",
                "NAVO-ministers van Defensie op 4 mei en ",
                "Nederland levert pantservoertuigen aan Oekraïne, ",
                "Nederland levert pantservoertuigen aan Oekraïne. Deze missie wordt verlengd. ",
                "op 4 mei ",
                "mogelijk indien niet ",
                "(((",
                "x",
                "€ 3 miljoen, ",
                "- de Raad van 4 mei\n",
                "Raad\t4 mei\t€ 3 miljoen\n"
            })
    void shouldTakeLinearTimeOnHostileText(String unit) {
        // Given
        took(letters.saying(unit.repeat(LARGE / TIMES / TIMES / unit.length())));
        Duration small = took(letters.saying(unit.repeat(LARGE / TIMES / unit.length())));

        // When
        Duration large = took(letters.saying(unit.repeat(LARGE / unit.length())));

        // Then
        assertThat(large).isLessThan(small.multipliedBy(2 * TIMES).plusSeconds(2));
    }

    /** The processor's time that the rules take, what the recognisers find given: other work on the machine does not count. */
    private Duration took(LetterText letter) {
        Recognition recognition = letters.recognise(letter);
        long start = clock.getCurrentThreadCpuTime();
        extractor.extract(letter, recognition);
        return Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    }
}
