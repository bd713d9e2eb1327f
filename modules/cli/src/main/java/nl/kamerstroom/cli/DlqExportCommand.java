package nl.kamerstroom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.DeadLetterJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom dlq export}: dead letters whole, as lines of JSON. */
@Command(
        name = "export",
        description = "Writes the newest failure of each dead letter as a line of JSON, bytes in Base64.",
        mixinStandardHelpOptions = true)
final class DlqExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DeadLetterChoice choice = new DeadLetterChoice();

    @Option(names = "--to", paramLabel = "FILE", description = "A new file; by default standard output.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private StackAddress stack = new StackAddress();

    DlqExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        return DeadLetterStack.work(stack, connection -> {
            List<DeadLetterHistory> chosen = connection.archive().read().select(choice.selection());
            if (file.isEmpty()) {
                write(connection, chosen, terminal.out());
            } else {
                writeTo(file.get(), connection, chosen);
            }
            terminal.err().printf("%d exported%n", chosen.size());
            return ExitCode.DONE;
        });
    }

    private static void write(DeadLetterStack connection, List<DeadLetterHistory> chosen, PrintStream out) {
        chosen.forEach(history -> out.println(
                DeadLetterJson.write(connection.archive().fetch(history.latest().at()))));
    }

    private static void writeTo(Path file, DeadLetterStack connection, List<DeadLetterHistory> chosen) {
        try (PrintStream out = new PrintStream(
                Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE_NEW),
                false,
                StandardCharsets.UTF_8)) {
            write(connection, chosen, out);
            if (out.checkError()) {
                throw new IOException("the file could not be written to its end");
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.SOME_INPUT_FAILED,
                    "\"%s\" cannot be written: %s; it must be a new file".formatted(file, e),
                    e);
        }
    }
}
