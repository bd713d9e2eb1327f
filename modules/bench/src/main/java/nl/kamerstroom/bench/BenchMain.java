package nl.kamerstroom.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks: {@code BenchMain FOLDER [PATTERN…]}, see this module's README. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws RunnerException {
        List<String> patterns =
                args.length > 1 ? Arrays.asList(args).subList(1, args.length) : List.of("LetterBenchmark");
        ChainedOptionsBuilder options = onOneThread(args[0]);
        patterns.forEach(options::include);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Report(new Runner(options.build()).run()).lines().forEach(out::println);
    }

    /** One thread, a collector without threads of its own, and a compiler that is waited for: on a busy machine it would starve. */
    private static ChainedOptionsBuilder onOneThread(String folder) {
        return new OptionsBuilder()
                .forks(1)
                .threads(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xbatch", "-Xmx1g", "-D" + Letters.FOLDER + "=" + folder)
                .addProfiler(ProcessorTime.class);
    }
}
