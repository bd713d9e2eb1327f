package nl.kamerstroom.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks every service again and again whether it is alive, as an orchestrator does: none may say no, whatever it waits
 * for, as it would be restarted for that. One that is dead or frozen says nothing.
 */
final class LiveWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final List<URI> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher = Thread.ofPlatform().name("live-watch").unstarted(this::watch);

    /** @param services where they answer {@code /health/live} */
    LiveWatch(List<URI> services) {
        this.services = List.copyOf(services);
        watcher.start();
    }

    /** What services answered instead of yes since the last call. */
    List<String> refusals() {
        List<String> taken = new ArrayList<>();
        for (String next = refusals.poll(); next != null; next = refusals.poll()) {
            taken.add("not live: " + next);
        }
        return taken;
    }

    @Override
    public void close() {
        closing.countDown();
        watcher.interrupt();
        http.shutdownNow();
    }

    private void watch() {
        try {
            while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                for (URI service : services) {
                    look(service);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/health/live"))
                .timeout(BETWEEN_LOOKS)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                refusals.add(answer.body().strip());
            }
        } catch (IOException silent) {
            // Dead, frozen or starting.
        }
    }
}
