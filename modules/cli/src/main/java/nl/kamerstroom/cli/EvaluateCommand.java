package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.kamerstroom.evaluate.GoldEvent;
import nl.kamerstroom.evaluate.GoldReader;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.evaluate.Score;
import nl.kamerstroom.evaluate.ScoreReport;
import nl.kamerstroom.evaluate.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom evaluate}: how well the rules agree with annotated letters. */
@Command(
        name = "evaluate",
        description =
                "Compares what the rules find with annotated letters, NAME.txt beside NAME.json; or, with --before, with what another version of them finds in any letters.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder of the letters, and of their annotations.")
    private Path folder = Path.of("");

    @Option(names = "--verbose", description = "Print each finding that disagrees, too.")
    private boolean verbose;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Take the rule packs of this folder in place of those of this version.")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--before",
            paramLabel = "PATH",
            description =
                    "Print how the events differ from those of another version: a folder of its rule packs, or what its \"extract --output json\" printed.")
    private Optional<Path> before = Optional.empty();

    @Option(names = "--output", description = "With --before: table or json; the default is table on a terminal.")
    private Optional<OutputFormat> output = Optional.empty();

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LetterPipeline pipeline = rules.map(LetterPipeline::withRules).orElseGet(LetterPipeline::standard);
        if (before.isPresent()) {
            List<LetterDiff> diffs = new VersionComparison(pipeline, terminal).compare(folder, before.get());
            new DiffPrinter(terminal, OutputFormat.choose(output, terminal)).print(diffs);
            return ExitCode.DONE;
        }
        return score(pipeline);
    }

    private int score(LetterPipeline pipeline) throws IOException {
        Score total = Score.NOTHING;
        for (Path annotation : annotations()) {
            Optional<List<GoldEvent>> gold = new GoldReader().read(Files.readString(annotation));
            Path file = annotation.resolveSibling(stem(annotation) + ".txt");
            if (gold.isPresent()) {
                ReadLetter read = pipeline.read(file);
                total = total.plus(Scorer.score(
                        stem(annotation),
                        read.letter().text(),
                        gold.get(),
                        read.extraction().events()));
            }
        }
        if (verbose) {
            total.findings().forEach(terminal.out()::println);
            terminal.out().println();
        }
        ScoreReport.lines(total).forEach(terminal.out()::println);
        return ExitCode.DONE;
    }

    private List<Path> annotations() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.USAGE, "\"%s\" is not a folder of annotated letters".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
