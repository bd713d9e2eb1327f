package nl.kamerstroom.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom ingest}: sends letters to a running stack. */
@Command(name = "ingest", description = "Sends letters to a running stack.", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 5;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Letters.")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "The ingest service; by default ${DEFAULT-VALUE}.")
    private URI service = URI.create("http://localhost:8090");

    IngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        int failed = 0;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Path file : files) {
                failed += send(client, file) ? 0 : 1;
            }
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.SOME_INPUT_FAILED;
    }

    private boolean send(HttpClient client, Path file) throws InterruptedException {
        try {
            HttpResponse<String> answer = post(client, file);
            for (int attempt = 1; answer.statusCode() == TOO_MANY_REQUESTS && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1)));
                answer = post(client, file);
            }
            if (answer.statusCode() == ACCEPTED) {
                terminal.out().println(answer.body().strip());
                return true;
            }
            terminal.err()
                    .printf(
                            "kamerstroom: \"%s\" was not accepted: %s%n",
                            file, answer.body().strip());
            return false;
        } catch (ConnectException e) {
            throw new CommandFailure(
                    ExitCode.UNAVAILABLE,
                    "no ingest service answers at \"%s\"; start one with \"./kamerstroom demo\" or name it with --to"
                            .formatted(service),
                    e);
        } catch (IOException e) {
            terminal.err().printf("kamerstroom: \"%s\" could not be sent: %s%n", file, e.getMessage());
            return false;
        }
    }

    private HttpResponse<String> post(HttpClient client, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/letters?fileName=" + encodedName(file)))
                .timeout(PATIENCE)
                .header("Content-Type", MediaTypes.of(file))
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encodedName(Path file) {
        return URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    }
}
