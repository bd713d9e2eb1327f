package nl.kamerstroom.parser.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.formats.UnreadableDocumentException;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With real worker processes. */
class IsolatedReaderTest {

    private static final ReadLimits LIMITS = ReadLimits.standard();
    private static final long MEBIBYTE = 1L << 20;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final RecordedWorkers workers = new RecordedWorkers();
    private IsolatedReader reader = new IsolatedReader(1, LIMITS, limits(LONG, 1_000), workers);

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void shouldReadWhatTheReaderInThisProcessWouldRead() {
        // Given
        SourceText here = new DocumentReader().read(Documents.page(), "a.html", Optional.empty(), LIMITS);

        // When
        SourceText there = read(Documents.page());

        // Then
        assertThat(there).isEqualTo(here);
        assertThat(workers.outcomes).containsExactly("read");
    }

    @Test
    void shouldRefuseInTheSameWords() {
        // Given
        byte[] broken = "<officiele-publicatie><al>".getBytes(UTF_8);
        String here = catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> new DocumentReader().read(broken, "a.xml", Optional.empty(), LIMITS))
                .getMessage();

        // When
        assertThatThrownBy(() -> reader.read(broken, "a.xml", Optional.empty()))

                // Then
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(here);
        assertThat(workers.outcomes).containsExactly("broken");
    }

    @Test
    void shouldReadPlainTextWithoutAProcess() {
        // Given
        byte[] text = "Geachte voorzitter".getBytes(UTF_8);

        // When
        SourceText read = read(text);

        // Then
        assertThat(read.raw()).isEqualTo("Geachte voorzitter");
        assertThat(workers.started).hasValue(0);
    }

    @Test
    void shouldKeepAWorkerWarm() {
        // Given
        read(Documents.page());

        // When
        IntStream.range(0, 20).forEach(i -> read(Documents.page()));

        // Then
        assertThat(workers.started).hasValue(1);
    }

    @Test
    void shouldReplaceAWorkerThatHasDoneItsShare() {
        // Given
        restart(1, limits(LONG, 2));

        // When
        IntStream.range(0, 5).forEach(i -> read(Documents.page()));

        // Then
        assertThat(workers.endings).containsExactly(Ending.RETIRED, Ending.RETIRED);
    }

    @Test
    void shouldKillAWorkerThatTakesTooLong() {
        // Given
        restart(1, limits(Duration.ofSeconds(3), 1_000));

        // When
        Reason reason = refusal(Documents.endless());

        // Then
        assertThat(reason).isEqualTo(Reason.TIMED_OUT);
        assertThat(workers.endings).containsExactly(Ending.TIMED_OUT);
        await().untilAsserted(() -> assertThat(processes()).hasSize(1));
        assertThat(read(Documents.page()).raw()).contains("Brussel");
    }

    @Test
    void shouldSurviveADocumentThatTakesAllMemory() {
        // Given
        restart(1, new WorkerLimits(32 * MEBIBYTE, 384 * MEBIBYTE, LONG, LONG, 1_000));

        // When
        Reason reason = refusal(Documents.fat());

        // Then
        assertThat(reason).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(workers.endings).containsExactly(Ending.OUT_OF_MEMORY);
        assertThat(read(Documents.page()).raw()).contains("Brussel");
    }

    @Test
    void shouldReadADocumentAlthoughItsWorkerIsKilledMeanwhile() throws Exception {
        // Given
        CompletableFuture<SourceText> reading = CompletableFuture.supplyAsync(() -> read(Documents.slow()));
        ProcessHandle worker = workerAtWork();

        // When
        worker.destroyForcibly();

        // Then
        assertThat(reading.get().raw()).contains("Brussel");
        assertThat(workers.endings).containsExactly(Ending.CRASHED);
        assertThat(workers.outcomes).containsExactly("read");
    }

    @Test
    void shouldBlameADocumentWhoseWorkersAreKilledTwice() throws Exception {
        // Given
        CompletableFuture<Reason> verdict = CompletableFuture.supplyAsync(() -> refusal(Documents.endless()));
        ProcessHandle first = workerAtWork();

        // When
        first.destroyForcibly();

        // Then
        ProcessHandle second = workerAtWork();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(verdict).isNotDone();
        second.destroyForcibly();
        assertThat(verdict.get()).isEqualTo(Reason.PARSER_CRASHED);
        assertThat(workers.endings).containsExactly(Ending.CRASHED, Ending.CRASHED);
    }

    @Test
    void shouldReplaceAWorkerThatWasKilledWhileItHadNothingToDo() {
        // Given
        read(Documents.page());
        ProcessHandle idle = processes().getFirst();

        // When
        idle.destroyForcibly();

        // Then
        assertThat(read(Documents.page()).raw()).contains("Brussel");
        assertThat(workers.outcomes).containsExactly("read", "read");
    }

    @Test
    void shouldNotBlameTheDocumentWhenItIsClosed() {
        // Given
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(RuntimeException.class, () -> read(Documents.endless())));
        workerAtWork();

        // When
        reader.close();

        // Then
        assertThat(failure).succeedsWithin(Duration.ofSeconds(10)).isInstanceOf(WorkersUnavailableException.class);
        await().untilAsserted(() -> assertThat(processes()).isEmpty());
    }

    @Test
    void shouldSayThatNoWorkerCanBeStarted() {
        // Given
        restart(1, new WorkerLimits(64 * MEBIBYTE, 256 * MEBIBYTE, LONG, Duration.ofMillis(1), 1_000));

        // When
        assertThatThrownBy(() -> read(Documents.page()))

                // Then
                .isInstanceOf(WorkersUnavailableException.class);
        assertThat(reader.fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("A parser process could not be started"));
        assertThat(workers.endings).containsExactly(Ending.NOT_STARTED);
    }

    @Test
    void shouldReadAsManyAtOnceAsThereAreWorkers() {
        // Given
        restart(2, limits(LONG, 1_000));

        // When
        List<CompletableFuture<SourceText>> reading = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(Documents.page())))
                .toList();

        // Then
        assertThat(reading).allSatisfy(text -> assertThat(text.get().raw()).contains("Brussel"));
        assertThat(workers.started).hasValueBetween(1, 2);
    }

    @Test
    void shouldHideTheEnvironment() throws IOException {
        // Given
        read(Documents.page());

        // When
        byte[] environment =
                Files.readAllBytes(Path.of("/proc/" + processes().getFirst().pid() + "/environ"));

        // Then
        assertThat(environment).isEmpty();
    }

    private void restart(int size, WorkerLimits limits) {
        reader.close();
        reader = new IsolatedReader(size, LIMITS, limits, workers);
    }

    private static WorkerLimits limits(Duration time, int documents) {
        return new WorkerLimits(192 * MEBIBYTE, 384 * MEBIBYTE, time, LONG, documents);
    }

    private SourceText read(byte[] document) {
        return reader.read(document, "a.html", Optional.empty());
    }

    private Reason refusal(byte[] document) {
        return catchThrowableOfType(UnreadableDocumentException.class, () -> read(document))
                .reason();
    }

    /** Waits until a worker has spent time of the processor on its document, and not only on its start. */
    private static ProcessHandle workerAtWork() {
        await().atMost(LONG).until(() -> processes().stream().anyMatch(IsolatedReaderTest::isBusy));
        return processes().getFirst();
    }

    private static boolean isBusy(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .filter(spent -> spent.compareTo(Duration.ofSeconds(2)) > 0)
                .isPresent();
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().arguments().stream()
                        .flatMap(java.util.Arrays::stream)
                        .anyMatch(WorkerMain.class.getName()::equals))
                .toList();
    }
}
