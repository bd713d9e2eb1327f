package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.kamerstroom.embedded.PortInUseException;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.embedded.StartException;
import nl.kamerstroom.local.DemoResult;
import nl.kamerstroom.local.DemoRun;
import nl.kamerstroom.local.LocalServices;
import nl.kamerstroom.local.LocalStack;
import nl.kamerstroom.platform.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kamerstroom demo}: the whole pipeline on this machine, fed with the sample letters. */
@Command(
        name = "demo",
        description = "Starts broker, registry, database and all services on this machine, feeds the sample letters"
                + " and prints the events as they arrive. Ctrl-C stops everything.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Terminal terminal;

    @Option(names = "--exit", description = "Stop when the sample letters are through.")
    private boolean exit;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything in this folder for the next start; without it all is thrown away.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--letters", paramLabel = "DIR", description = "Feed the letters of this folder instead.")
    private Optional<Path> letters = Optional.empty();

    @Option(
            names = "--ports-from",
            paramLabel = "N",
            description = "Take ports from N upwards instead of the usual ones.")
    private Optional<Integer> portsFrom = Optional.empty();

    @Option(names = "--output", description = "table or json; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> files = samples();
        Path home = data.isPresent() ? data.get() : Files.createTempDirectory("kamerstroom-demo");
        var settings = new StackSettings(home, ports());
        Logging.toFile(settings.log(), "INFO");
        int exitCode;
        try {
            exitCode = run(settings, files);
        } catch (PortInUseException e) {
            deleteUnlessKept(home);
            throw new CommandFailure(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
        } catch (StartException e) {
            // Its message names a log, so the folder stays.
            throw new CommandFailure(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
        deleteUnlessKept(home);
        return exitCode;
    }

    private void deleteUnlessKept(Path home) throws IOException {
        if (data.isEmpty()) {
            Folders.delete(home);
        }
    }

    private int run(StackSettings settings, List<Path> files) throws InterruptedException {
        LocalStack stack = new LocalStack(settings, LocalServices.of(settings), new DemoProgress(terminal));
        Thread stop = new Thread(stack::close, "stop-demo");
        Runtime.getRuntime().addShutdownHook(stop);
        try (stack) {
            stack.start();
            EventPrinter printer =
                    new EventPrinter(terminal, OutputFormat.choose(output, terminal) == OutputFormat.JSON);
            try (DemoRun demo = new DemoRun(stack, printer)) {
                demo.submit(files);
                DemoResult result = demo.await(PATIENCE);
                printer.printEnd(result, settings);
                if (!exit) {
                    demo.follow();
                }
                return result.complete() && result.refused() == 0 ? ExitCode.DONE : ExitCode.SOME_INPUT_FAILED;
            }
        } finally {
            unhook(stop);
        }
    }

    /** Where the virtual machine is already going down, the hook is what stops the stack. */
    private static void unhook(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException goingDown) {
            return;
        }
    }

    private Ports ports() {
        try {
            return portsFrom.isPresent() ? Ports.from(portsFrom.get()) : Ports.usual();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Path> samples() throws IOException {
        Path folder = letters.orElse(Path.of(System.getProperty("kamerstroom.home", "."), "samples", "letters"));
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "\"%s\" is no folder of letters; name one with --letters".formatted(folder));
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
