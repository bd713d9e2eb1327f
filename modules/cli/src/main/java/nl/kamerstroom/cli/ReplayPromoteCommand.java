package nl.kamerstroom.cli;

import java.util.concurrent.Callable;
import nl.kamerstroom.replay.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom replay promote}: what a run found otherwise becomes live. */
@Command(
        name = "promote",
        description =
                "Makes live what a run in the shadow found otherwise: changed events go out as CHANGED, vanished ones as RETRACTED, unchanged ones not at all.",
        mixinStandardHelpOptions = true)
final class ReplayPromoteCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Mixin
    private ShadowChoice shadow = new ShadowChoice();

    @Mixin
    private StackAddress stack = new StackAddress();

    ReplayPromoteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Promotion.Result result = shadow.on(stack, (client, topics, run) -> {
            Promotion promotion = new Promotion(client, topics, run);
            return dryRun ? promotion.plan() : promotion.promote();
        });
        result.promoted().forEach(letter -> terminal.out().println(Printable.line(letter)));
        result.outdated()
                .forEach(letter -> terminal.err()
                        .printf(
                                "letter %s was corrected since the run, and stays as it is; replay it again%n",
                                Printable.line(letter)));
        terminal.err().printf("%d letters %s%n", result.promoted().size(), dryRun ? "would be promoted" : "promoted");
        return result.outdated().isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_FAILED;
    }
}
