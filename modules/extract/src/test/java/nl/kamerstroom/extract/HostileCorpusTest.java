package nl.kamerstroom.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final IsolatedReader DOCUMENTS = new IsolatedReader(
            1, ReadLimits.standard(), WorkerLimits.standard(), new ExtractMetrics(new SimpleMeterRegistry()));

    private static final LetterAnalyst ANALYST = LetterAnalyst.standard(DOCUMENTS, ReadLimits.standard());

    @AfterAll
    static void stopWorkers() {
        DOCUMENTS.close();
    }

    static List<HostileCorpus.Document> documents() {
        return HostileCorpus.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void shouldJudgeEveryDocumentInTime(HostileCorpus.Document document) {
        // Given
        long begin = System.nanoTime();

        // When
        String verdict = judge(document);

        // Then
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%-40s %-20s %5d ms%n", document.name(), verdict, took.toMillis());
        assertThat(verdict).isEqualTo(document.verdict());
        assertThat(took).isLessThan(LONGEST);
    }

    private static String judge(HostileCorpus.Document document) {
        try {
            ANALYST.analyse(Letters.of(document.content(), document.fileName()));
            return HostileCorpus.EXTRACTED;
        } catch (RejectedRecordException rejected) {
            return rejected.reason().code();
        }
    }
}
