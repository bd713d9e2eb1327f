package nl.kamerstroom.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Hands letters in over HTTP, as anybody would. */
final class LetterSender implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 10;

    private final URI ingest;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    LetterSender(URI ingest) {
        this.ingest = ingest;
    }

    /**
     * Hands one in, again where the service asks for it.
     *
     * @return whether it was accepted, and else why not
     */
    Answer send(Path letter) throws InterruptedException {
        try {
            HttpResponse<String> response = post(letter);
            for (int attempt = 1; isBusy(response) && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
                response = post(letter);
            }
            return new Answer(response.statusCode() == ACCEPTED, response.body().strip());
        } catch (IOException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /**
     * What the service said.
     *
     * @param text its JSON, or what went wrong on the way
     */
    record Answer(boolean accepted, String text) {}

    private HttpResponse<String> post(Path letter) throws IOException, InterruptedException {
        String name = URLEncoder.encode(letter.getFileName().toString(), StandardCharsets.UTF_8);
        // The type is left open: the service looks at the bytes and at the name.
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/letters?fileName=" + name))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(letter))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isBusy(HttpResponse<String> response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == UNAVAILABLE;
    }
}
