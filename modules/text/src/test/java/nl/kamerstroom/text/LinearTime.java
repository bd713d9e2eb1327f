package nl.kamerstroom.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;

/**
 * Tells how the time of a task grows with its text, by the processor time of this thread: what else the machine does is not
 * counted.
 */
final class LinearTime {

    /** A linear task takes four times as long on four times as much, a quadratic one sixteen times. */
    static final double MOST = 10;

    private static final int LARGE = 1_000_000;
    private static final int TIMES = 4;
    private static final int ATTEMPTS = 3;

    private LinearTime() {}

    /**
     * How many times longer the task takes on a megabyte of a unit than on a quarter of it. The compiler and the collector can
     * spoil a single ratio, so it is taken again where it is too high; a task that is not linear fails every time.
     */
    static double growth(String unit, Consumer<String> task) {
        String small = unit.repeat(LARGE / TIMES / unit.length());
        String large = unit.repeat(LARGE / unit.length());
        task.accept(small.substring(0, small.length() / TIMES));
        double least = Double.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least > MOST; attempt++) {
            least = Math.min(least, (double) took(task, large) / Math.max(1, took(task, small)));
        }
        return least;
    }

    private static long took(Consumer<String> task, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        task.accept(text);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
