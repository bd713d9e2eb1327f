package nl.kamerstroom.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
 * The processor time that an operation takes: that of the whole process, its garbage collector and compiler included. On a
 * machine with other work it tells more than the clock on the wall.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the figure, in microseconds an operation. */
    static final String FIGURE = "cpu";

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the process, an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = process.getProcessCpuTime() - before;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(FIGURE, spent / operations / 1000, "us/op", AggregationPolicy.AVG));
    }
}
