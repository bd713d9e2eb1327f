package nl.kamerstroom.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kamerstroom dlq}: what the services could not process; everything is in its subcommands. */
@Command(
        name = "dlq",
        description =
                "Finds, shows, replays, corrects, discards and exports dead letters: what the services could not process.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class DlqCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new DlqCommand())
                .addSubcommand(new DlqListCommand(terminal))
                .addSubcommand(new DlqShowCommand(terminal))
                .addSubcommand(new DlqReplayCommand(terminal))
                .addSubcommand(new DlqDiscardCommand(terminal))
                .addSubcommand(new DlqExportCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with dead letters: list, show, replay, discard, export");
    }
}
