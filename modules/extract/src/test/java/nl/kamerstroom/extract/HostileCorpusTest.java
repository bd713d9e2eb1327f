package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.parser.worker.WorkerLimits;
import nl.kamerstroom.platform.RejectedRecordException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile document gets its verdict, in time; the verdicts are printed. */
class HostileCorpusTest {

    private static final long MEBIBYTE = 1L << 20;

    /** Of a processor, so that a busy machine does not matter; what a transaction lasts is twice this. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** For documents whose parser must come to an end. */
    private static final IsolatedReader PATIENT = reader(Duration.ofMinutes(2));

    /** For documents whose parser never does. */
    private static final IsolatedReader HASTY = reader(Duration.ofSeconds(2));

    private static final LetterAnalyst PATIENT_ANALYST = LetterAnalyst.standard(PATIENT, ReadLimits.standard());
    private static final LetterAnalyst HASTY_ANALYST = LetterAnalyst.standard(HASTY, ReadLimits.standard());

    @AfterAll
    static void stopWorkers() {
        PATIENT.close();
        HASTY.close();
    }

    static List<HostileCorpus.Document> documents() {
        return HostileCorpus.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void shouldJudgeEveryDocumentInTime(HostileCorpus.Document document) {
        // Given
        long begin = processorTime();

        // When
        String verdict = judge(document);

        // Then
        Duration took = Duration.ofNanos(processorTime() - begin);
        System.out.printf("%-40s %-20s %5d ms here%n", document.name(), verdict, took.toMillis());
        assertThat(verdict).isEqualTo(document.verdict());
        assertThat(took).isLessThan(LONGEST);
    }

    private static String judge(HostileCorpus.Document document) {
        LetterAnalyst analyst = document.verdict().equals("timed-out") ? HASTY_ANALYST : PATIENT_ANALYST;
        try {
            analyst.analyse(Letters.of(document.content(), document.fileName()));
            return HostileCorpus.EXTRACTED;
        } catch (RejectedRecordException rejected) {
            return rejected.reason().code();
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static IsolatedReader reader(Duration time) {
        WorkerLimits worker = new WorkerLimits(192 * MEBIBYTE, 384 * MEBIBYTE, time, Duration.ofMinutes(2), 1_000);
        return new IsolatedReader(1, ReadLimits.standard(), worker, new ExtractMetrics(new SimpleMeterRegistry()));
    }
}
