package nl.kamerstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class LetterBenchmarkTest {

    @Test
    void shouldMeasureTheChainBesideItsBaseline() throws RunnerException {
        // Given
        var once = new OptionsBuilder()
                .include("\\.LetterBenchmark\\.(baseline|chain)$")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .build();

        // When
        var runs = new Runner(once).run();

        // Then
        assertThat(runs)
                .map(Report.Row::of)
                .allSatisfy(row -> assertThat(row.processor()).isPositive());
        assertThat(runs).hasSize(2);
    }
}
