package nl.kamerstroom.bench;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long a letter takes, as a whole and stage by stage. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class LetterBenchmark {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** What the others are compared with: one pass of the JDK's regular expressions that finds each word of the letter. */
    @Benchmark
    public int baseline(Stages stages) {
        Matcher word = WORD.matcher(stages.words());
        int words = 0;
        while (word.find()) {
            words++;
        }
        return words;
    }

    @Benchmark
    @Warmup(iterations = Stages.LONG_WARMUP, time = 2)
    public Object chain(Stages stages) {
        return stages.chain();
    }

    @Benchmark
    public Object text(Stages stages) {
        return stages.text();
    }

    @Benchmark
    public Object recognise(Stages stages) {
        return stages.recognise();
    }

    @Benchmark
    public Object recogniseTimes(Stages stages) {
        return stages.times();
    }

    @Benchmark
    public Object recogniseMoney(Stages stages) {
        return stages.money();
    }

    @Benchmark
    public Object recogniseReferences(Stages stages) {
        return stages.references();
    }

    @Benchmark
    public Object recogniseEntities(Stages stages) {
        return stages.entities();
    }

    @Benchmark
    public Object rules(Stages stages) {
        return stages.rules();
    }
}
