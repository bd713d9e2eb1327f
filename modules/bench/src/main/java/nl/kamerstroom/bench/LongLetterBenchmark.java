package nl.kamerstroom.bench;

import java.util.concurrent.TimeUnit;
import nl.kamerstroom.text.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the slowest of many readings of a letter of 20,000 characters takes. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class LongLetterBenchmark {

    private static final int CHARACTERS = 20_000;

    private final SourceText letter = Letters.ofLength(CHARACTERS, Letters.given());

    @Benchmark
    public Object text(Stages stages) {
        return stages.text(letter);
    }

    @Benchmark
    @Warmup(iterations = Stages.LONG_WARMUP, time = 2)
    public Object chain(Stages stages) {
        return stages.chain(letter);
    }
}
