package nl.kamerstroom.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.kamerstroom.dead.letters.DeadLetterDesk;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom dlq discard}: gives dead letters up, for a reason. */
@Command(
        name = "discard",
        description = "Gives dead letters up; says why in the audit topic. Their bytes stay.",
        mixinStandardHelpOptions = true)
final class DlqDiscardCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DeadLetterChoice choice = new DeadLetterChoice();

    @Option(names = "--all", description = "All that are open.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private StackAddress stack = new StackAddress();

    DlqDiscardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!all && !choice.isNarrowed()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "say which dead letters: --id, --reason, --stage, --letter, --since, …, or --all");
        }
        if (order.order().why().isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "discarding needs a reason: --why \"…\"");
        }
        return DeadLetterStack.work(stack, connection -> {
            if (dryRun) {
                print(connection.archive().read().select(choice.selection()), "would be discarded");
                return ExitCode.DONE;
            }
            try (DeadLetterDesk desk = connection.desk()) {
                print(desk.discard(choice.selection(), order.order()), "discarded");
            }
            return ExitCode.DONE;
        });
    }

    private void print(List<DeadLetterHistory> histories, String what) {
        histories.forEach(history -> terminal.out()
                .println("%s (%s at %s) %s"
                        .formatted(
                                history.id(),
                                history.latest().reason(),
                                history.latest().stage(),
                                what)));
        terminal.err().printf("%d %s%n", histories.size(), what);
    }
}
