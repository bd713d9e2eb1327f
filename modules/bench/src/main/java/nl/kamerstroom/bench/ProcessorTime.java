package nl.kamerstroom.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that an operation takes: that of the thread that runs it, and the time that the garbage collector held it
 * up. On a machine with other work it tells more than the clock on the wall.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the figure, in microseconds an operation. */
    static final String FIGURE = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the benchmark's threads and of the collector, an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double microseconds = (spent() - before) / 1000.0;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(FIGURE, microseconds / operations, "us/op", AggregationPolicy.AVG));
    }

    /** Nanoseconds since the start; JMH's threads live as long as their process. */
    private long spent() {
        long working = Arrays.stream(threads.dumpAllThreads(false, false, 0))
                .filter(thread -> thread.getThreadName().contains("jmh-worker"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return working + collecting * 1_000_000;
    }
}
