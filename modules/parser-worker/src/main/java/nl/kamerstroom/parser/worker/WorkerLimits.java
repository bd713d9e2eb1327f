package nl.kamerstroom.parser.worker;

import java.time.Duration;

/**
 * What the process that runs a parser may take.
 *
 * @param heapBytes the largest heap, at least 32 MiB
 * @param residentBytes the most memory of the process as the operating system sees it, more than the heap; watched where there is a {@code /proc}
 * @param time until a document's text must be there
 * @param startTime until a new process must answer
 * @param documents after so many a process is replaced by a fresh one, at least 1
 */
public record WorkerLimits(long heapBytes, long residentBytes, Duration time, Duration startTime, int documents) {

    private static final long MEBIBYTE = 1L << 20;

    public WorkerLimits {
        if (heapBytes < 32 * MEBIBYTE || residentBytes <= heapBytes) {
            throw new IllegalArgumentException(
                    "A worker's heap of %d bytes must be at least 32 MiB, and its memory of %d bytes larger than its heap"
                            .formatted(heapBytes, residentBytes));
        }
        if (time.isNegative() || time.isZero() || startTime.isNegative() || startTime.isZero() || documents < 1) {
            throw new IllegalArgumentException("A worker's times must be more than zero, its documents at least 1");
        }
    }

    /** 192 MiB of heap, 384 MiB in all, 5 seconds a document, 10 seconds to start, 1000 documents. */
    public static WorkerLimits standard() {
        return new WorkerLimits(192 * MEBIBYTE, 384 * MEBIBYTE, Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000);
    }
}
