package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.parser.worker.WorkerLimits;
import nl.kamerstroom.platform.RejectedRecordException;
import org.junit.jupiter.api.Test;

class LetterAnalystTest {

    private static final int THREADS = 4;

    private final LetterAnalyst analyst = analyst();

    @Test
    void shouldGiveTheSameBytesAgain() throws Exception {
        // Given
        byte[] first = bytes(analyst.analyse(Letters.sample()));

        // When
        byte[] second = bytes(analyst.analyse(Letters.sample()));

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldGiveTheSameBytesFromSeveralThreads() throws Exception {
        // Given
        byte[] alone = bytes(analyst.analyse(Letters.sample()));
        List<Callable<byte[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 3 * THREADS; i++) {
            tasks.add(() -> bytes(analyst.analyse(Letters.sample())));
        }

        // When
        List<Future<byte[]>> together;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            together = threads.invokeAll(tasks);
        }

        // Then
        assertThat(together).allSatisfy(result -> assertThat(result.get()).isEqualTo(alone));
    }

    @Test
    void shouldGiveTheSameBytesAnywhereOnEarth() throws Exception {
        // Given
        byte[] here = bytes(analyst.analyse(Letters.sample()));

        // When
        byte[] elsewhere = inTurkishOnChristmasIsland(() -> bytes(analyst().analyse(Letters.sample())));

        // Then
        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void shouldFindTheEventsOfTheSample() {
        // Given
        LetterReceived letter = Letters.sample();

        // When
        AnalysedLetter analysed = analyst.analyse(letter);

        // Then
        assertThat(analysed.extracted().getEvents()).hasSizeGreaterThan(10);
        assertThat(analysed.extracted().getMetadata().getDate()).hasToString("2022-03-09");
        assertThat(analysed.parsed().getText()).contains("Kamer");
    }

    @Test
    void shouldNameTheLetterThatItCannotRead() {
        // Given
        LetterReceived letter = HostileLetters.large();

        // When
        RejectedRecordException failure =
                catchThrowableOfType(RejectedRecordException.class, () -> analyst.analyse(letter));

        // Then
        assertThat(failure).hasMessageContainingAll(letter.getLetterId(), "52428800", "8388608");
    }

    private static LetterAnalyst analyst() {
        ReadLimits limits = ReadLimits.standard();
        ExtractMetrics metrics = new ExtractMetrics(new SimpleMeterRegistry());
        return LetterAnalyst.standard(new IsolatedReader(1, limits, WorkerLimits.standard(), metrics), limits);
    }

    /** Turkish has its own lower case of I; Christmas Island in the Line Islands is a day ahead of Samoa. */
    private static <T> T inTurkishOnChristmasIsland(Callable<T> task) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return task.call();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] bytes(AnalysedLetter letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Channels.newChannel(out).write(letter.parsed().toByteBuffer());
        Channels.newChannel(out).write(letter.extracted().toByteBuffer());
        return out.toByteArray();
    }
}
