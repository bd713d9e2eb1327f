package nl.kamerstroom.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at the same time. */
public final class Together {

    private Together() {}

    /** Waits for all of them, also when one fails; then throws what the first of them threw. */
    public static void run(List<? extends Runnable> things) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<Void>> running = things.stream()
                    .map(thing -> CompletableFuture.runAsync(thing, threads))
                    .toList();
            threads.shutdown();
            running.forEach(Together::join);
        }
    }

    private static void join(CompletableFuture<Void> thing) {
        try {
            thing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
