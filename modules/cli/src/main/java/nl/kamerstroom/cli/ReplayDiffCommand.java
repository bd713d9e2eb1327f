package nl.kamerstroom.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.replay.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom replay diff}: what a run found otherwise. */
@Command(
        name = "diff",
        description =
                "Shows how the events of a run in the shadow differ from those that are live, with the sentences.",
        mixinStandardHelpOptions = true)
final class ReplayDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--output", description = "table or json; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    @Mixin
    private ShadowChoice shadow = new ShadowChoice();

    @Mixin
    private StackAddress stack = new StackAddress();

    ReplayDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<LetterDiff> letters = shadow.on(
                stack,
                (client, topics, run) -> Comparison.of(client, topics, run).letters());
        if (letters.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.SOME_INPUT_FAILED,
                    "run \"%s\" has no letters; make it with \"./kamerstroom replay --from … --shadow %s\""
                            .formatted(shadow.name(), shadow.name()));
        }
        new DiffPrinter(terminal, OutputFormat.choose(output, terminal)).print(letters);
        return ExitCode.DONE;
    }
}
