package nl.kamerstroom.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code kamerstroom} command: everything is in its subcommands. */
@Command(
        name = "kamerstroom",
        description = "Turns letters from Dutch ministers to the House into typed events on Kafka.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        exitCodeListHeading = "%nExit codes:%n")
public final class KamerstroomCommand {

    private KamerstroomCommand() {}

    public static void main(String[] arguments) {
        int exitCode = commandLine(Terminal.ofProcess()).execute(arguments);
        // A broker in this process keeps threads of its own running, so the exit is said aloud.
        System.exit(exitCode);
    }

    /** The names of all subcommands, for tests of documents. */
    public static Set<String> names() {
        return Set.copyOf(commandLine(Terminal.ofProcess()).getSubcommands().keySet());
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new KamerstroomCommand());
        Commands.all(terminal).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new ErrorReport(terminal));
        line.getSubcommands().values().forEach(KamerstroomCommand::documentExitCodes);
        return line;
    }

    private static void documentExitCodes(CommandLine subcommand) {
        subcommand.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
        subcommand.getCommandSpec().usageMessage().exitCodeList(ExitCode.documented());
        subcommand.getSubcommands().values().forEach(KamerstroomCommand::documentExitCodes);
    }
}
