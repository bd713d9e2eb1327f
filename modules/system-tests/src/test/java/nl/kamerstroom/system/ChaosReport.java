package nl.kamerstroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The verdicts of a run as a table in Markdown.
 *
 * @param seed what decided the letters
 * @param verdicts in the order in which the scenarios ran
 */
record ChaosReport(long seed, List<Verdict> verdicts) {

    private static final String HEAD = """
            | scenario | letters | events expected | seen | duplicates | caught by the fault | longest silence | verdict |
            |---|---|---|---|---|---|---|---|
            """;

    ChaosReport {
        verdicts = List.copyOf(verdicts);
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("# Chaos suite, seed %d, %d processors%n"
                .formatted(seed, Runtime.getRuntime().availableProcessors()));
        lines.add(HEAD + verdicts.stream().map(ChaosReport::row).collect(Collectors.joining("\n")));
        return String.join("\n", lines) + "\n";
    }

    /** Writes the table where nobody has to look for it in a log. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, table());
    }

    static String row(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.1f s | %s |",
                verdict.scenario(),
                verdict.letters(),
                verdict.expected(),
                verdict.seen(),
                verdict.duplicates(),
                verdict.pending(),
                verdict.pause().toMillis() / 1000.0,
                verdict.passed() ? "passed" : String.join("; ", verdict.faults()));
    }
}
