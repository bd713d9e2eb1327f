package nl.kamerstroom.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The figures of one run as a table, each beside the baseline of the same run. */
final class Report {

    private static final String BASELINE = "LetterBenchmark.baseline";

    /**
     * One benchmark's figures, in microseconds an operation.
     *
     * @param name class and method
     * @param wall the mean by the clock
     * @param processor the mean of the processor time
     * @param slowest the 99th percentile by the clock; {@code NaN} where single operations were not timed
     */
    record Row(String name, double wall, double processor, double slowest) {

        static Row of(RunResult run) {
            Result<?> primary = run.getPrimaryResult();
            String[] path = run.getParams().getBenchmark().split("\\.", -1);
            return new Row(
                    path[path.length - 2] + "." + path[path.length - 1],
                    primary.getScore(),
                    Optional.ofNullable(run.getSecondaryResults().get(ProcessorTime.FIGURE))
                            .map(result -> result.getScore())
                            .orElse(Double.NaN),
                    run.getParams().getMode() == Mode.SampleTime
                            ? primary.getStatistics().getPercentile(99)
                            : Double.NaN);
        }

        private String line(double baseline) {
            return String.format(
                    Locale.ROOT,
                    "%-40s %10.3f ms %10.3f ms %9s %12.0f %12s",
                    name,
                    wall / 1000,
                    processor / 1000,
                    Double.isNaN(slowest) ? "" : String.format(Locale.ROOT, "%.3f ms", slowest / 1000),
                    1_000_000 / processor,
                    Double.isNaN(baseline) ? "" : String.format(Locale.ROOT, "%.1f", processor / baseline));
        }
    }

    private final List<Row> rows;

    Report(Collection<RunResult> runs) {
        this(runs.stream().map(Row::of).toList());
    }

    Report(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A heading and one line a benchmark, in order. */
    List<String> lines() {
        double baseline = rows.stream()
                .filter(row -> row.name().equals(BASELINE))
                .mapToDouble(Row::processor)
                .findFirst()
                .orElse(Double.NaN);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-40s %13s %13s %9s %12s %12s",
                "benchmark",
                "wall",
                "processor",
                "p99 wall",
                "per second",
                "x baseline"));
        rows.forEach(row -> lines.add(row.line(baseline)));
        return lines;
    }
}
