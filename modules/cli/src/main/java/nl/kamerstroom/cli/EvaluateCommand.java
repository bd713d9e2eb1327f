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
import nl.kamerstroom.evaluate.Score;
import nl.kamerstroom.evaluate.ScoreReport;
import nl.kamerstroom.evaluate.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom evaluate}: how well the rules agree with annotated letters. */
@Command(
        name = "evaluate",
        description = "Compares what the rules find with annotated letters: NAME.txt beside NAME.json.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "GOLD_DIR", description = "The folder of the letters and their annotations.")
    private Path folder = Path.of("");

    @Option(names = "--verbose", description = "Print each finding that disagrees, too.")
    private boolean verbose;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LetterPipeline pipeline = LetterPipeline.standard();
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
