package nl.kamerstroom.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The dead letters as an operator sees them, with {@code ./kamerstroom dlq}.
 *
 * @param stack where the command runs
 * @param since what failed before is of no interest
 */
record Inbox(ProcessStack stack, Instant since) {

    private static final JsonMapper JSON = new JsonMapper();

    /** How many are open of each cause: {@code extract: broken}. */
    Map<String, Long> openByCause() throws InterruptedException {
        Map<String, Long> causes = new HashMap<>();
        for (JsonNode group : run("list", "--output", "json")) {
            String cause =
                    group.path("service").asText() + ": " + group.path("reason").asText();
            causes.merge(cause, group.path("count").asLong(), Long::sum);
        }
        return causes;
    }

    /** Hands what failed for a reason to its service once more. */
    void replay(String reason) throws InterruptedException {
        run("replay", "--reason", reason);
    }

    /** Hands in other contents for letters of extract, under the ids that they have. */
    void correct(List<SeededLetter> corrections) throws InterruptedException {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode dead : run("list", "--service", "extract", "--each", "--output", "json")) {
            ids.put(dead.path("letterId").asText(), dead.path("id").asText());
        }
        for (SeededLetter correction : corrections) {
            String id = Objects.requireNonNull(ids.get(correction.id()), correction.id());
            execute(List.of("replay", "--id", id, "--with", file(correction).toString(), "--why", "sent again"));
        }
    }

    private static Path file(SeededLetter letter) {
        try {
            return Files.write(Files.createTempFile("correction", ".txt"), letter.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> run(String... arguments) throws InterruptedException {
        return execute(Stream.concat(Stream.of(arguments), Stream.of("--since", since.toString()))
                .toList());
    }

    private List<JsonNode> execute(List<String> arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("dlq"));
        all.addAll(arguments);
        ServiceProcess command = stack.command(all.toArray(String[]::new));
        if (command.exitCode() != 0) {
            throw new IllegalStateException("%s: %s".formatted(all, command.printed()));
        }
        return command.printed()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Inbox::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
