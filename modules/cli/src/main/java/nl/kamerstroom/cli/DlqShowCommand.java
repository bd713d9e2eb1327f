package nl.kamerstroom.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.DeadLetterJson;
import nl.kamerstroom.events.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom dlq show}: everything about one dead letter. */
@Command(
        name = "show",
        description = "Shows all that is known of one dead letter, and what to do about it.",
        mixinStandardHelpOptions = true)
final class DlqShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "Its id, or how it begins.")
    private String id = "";

    @Option(
            names = "--output",
            description =
                    "table, or json: the newest failure whole; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    @Mixin
    private StackAddress stack = new StackAddress();

    DlqShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        return DeadLetterStack.work(stack, connection -> {
            DeadLetterHistory history = connection.only(id);
            DeadLetter letter = connection.archive().fetch(history.latest().at());
            if (OutputFormat.choose(output, terminal) == OutputFormat.JSON) {
                terminal.out().println(DeadLetterJson.write(letter));
            } else {
                DlqText.of(history, letter).forEach(terminal.out()::println);
            }
            return ExitCode.DONE;
        });
    }
}
