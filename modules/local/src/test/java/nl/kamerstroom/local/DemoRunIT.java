package nl.kamerstroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.EventPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on the samples, twice over the same data. */
class DemoRunIT {

    private static final Path SAMPLES = Path.of("../../samples/letters");

    @TempDir
    private Path data;

    @Test
    void shouldAccountForEveryLetterAndAddNoEventTheSecondTime() throws Exception {
        // Given
        List<Path> letters = samples();
        var firstListener = new Recorder();
        DemoResult first = run(letters, firstListener);
        var listener = new Recorder();

        // When
        DemoResult second = run(letters, listener);

        // Then
        long count = letters.size();
        assertThat(first.letters()).isEqualTo(new Conservation(count, count, 0, 0));
        assertThat(second.letters()).isEqualTo(new Conservation(2 * count, count, count, 0));
        assertThat(List.of(first.complete(), second.complete())).containsOnly(true);
        assertThat(first.newEvents()).isPositive().isEqualTo(firstListener.events.size());
        assertThat(List.of(first.storedEvents(), second.storedEvents())).containsOnly(first.newEvents());
        assertThat(second.newEvents()).isZero();
        assertThat(listener.events).isEmpty();
        assertThat(listener.submitted).containsExactlyElementsOf(letters);
    }

    @Test
    void shouldTellWhatWasRefused() throws Exception {
        // Given
        Path empty = Files.createFile(data.resolve("empty.txt"));
        var listener = new Recorder();

        // When
        DemoResult result = run(List.of(empty), listener);

        // Then
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.letters()).isEqualTo(new Conservation(0, 0, 0, 0));
        assertThat(listener.refused).singleElement().asString().contains("empty");
    }

    private DemoResult run(List<Path> letters, DemoListener listener) throws InterruptedException {
        var settings = new StackSettings(data.resolve("stack"), Ports.free());
        try (LocalStack stack = new LocalStack(settings, LocalServices.of(settings), StackListener.silent())) {
            stack.start();
            try (DemoRun demo = new DemoRun(stack, listener)) {
                demo.submit(letters);
                return demo.await(Duration.ofMinutes(1));
            }
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    private static final class Recorder implements DemoListener {

        private final List<Path> submitted = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<EventPublished> events = new ArrayList<>();

        @Override
        public void submitted(Path letter) {
            submitted.add(letter);
        }

        @Override
        public void refused(Path letter, String why) {
            refused.add(why);
        }

        @Override
        public void event(EventPublished event) {
            events.add(event);
        }

        @Override
        public void deadLetter(DeadLetter letter) {}

        @Override
        public void counted(Conservation letters) {}
    }
}
