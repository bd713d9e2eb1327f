package nl.kamerstroom.platform;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line of a service. */
@Command(
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it broke down, the last line of the log says why",
            "2:the command line or a setting is wrong, nothing was started",
            "4:the broker does not answer",
            "143:stopped gracefully by a signal (130 for Ctrl-C)"
        })
final class ServiceCommand implements Callable<Integer> {

    private final ServiceDefinition definition;
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Properties file with settings; also KAMERSTROOM_CONFIG.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = {"-s", "--set"},
            paramLabel = "NAME=VALUE",
            scope = CommandLine.ScopeType.INHERIT,
            description = "One setting; stronger than file and environment. Secrets belong in a file.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    private ServiceCommand(ServiceDefinition definition, Map<String, String> environment) {
        this.definition = definition;
        this.environment = environment;
    }

    static CommandLine commandLine(ServiceDefinition definition, Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new ServiceCommand(definition, environment));
        commandLine.setCommandName(definition.name());
        commandLine.getCommandSpec().usageMessage().description(definition.purpose());
        commandLine.setExecutionExceptionHandler(ServiceCommand::explain);
        return commandLine;
    }

    @Override
    public Integer call() throws Exception {
        return runner().run(settings());
    }

    @Command(name = "run", description = "Runs the service until a signal stops it (the default command).")
    int run() throws InterruptedException {
        return runner().run(settings());
    }

    @Command(name = "check", description = "Checks the settings and shows them with their origin; connects to nothing.")
    int check() {
        return runner().check(settings());
    }

    @Command(name = "topology", description = "Prints the Kafka Streams topology; connects to nothing.")
    int topology() {
        return runner().topology(settings());
    }

    @Command(
            name = "reset",
            description =
                    "Makes the service start over: deletes its offsets, internal topics and local state. Its output stays.")
    int reset(
            @Option(names = "--yes", description = "Do it; without this only says what would be deleted.")
                    boolean yes) {
        return new ApplicationReset(definition.name(), settings(), out()).reset(yes);
    }

    @Command(
            name = "clean",
            description = "Deletes only the local state, which is restored from Kafka at the next start.")
    int clean(
            @Option(names = "--yes", description = "Do it; without this only says what would be deleted.")
                    boolean yes) {
        return new ApplicationReset(definition.name(), settings(), out()).clean(yes);
    }

    private ServiceRunner runner() {
        return new ServiceRunner(definition, out());
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("The command line sets the specification before a command runs");
        }
        return spec.commandLine().getOut();
    }

    private Settings settings() {
        SettingSources sources = SettingSources.none();
        Optional<Path> file = config.or(
                () -> Optional.ofNullable(environment.get("KAMERSTROOM_CONFIG")).map(Path::of));
        if (file.isPresent()) {
            sources = sources.withFile(file.get());
        }
        return ServiceRunner.settings(definition, sources.withEnvironment(environment), overrides);
    }

    private static int explain(Exception failed, CommandLine commandLine, @Nullable ParseResult parsed) {
        commandLine.getErr().println(failed instanceof SettingsException ? failed.getMessage() : describe(failed));
        commandLine.getErr().flush();
        if (failed instanceof SettingsException) {
            return ExitCode.USAGE;
        }
        return unreachable(failed) ? ExitCode.UNREACHABLE : ExitCode.FAILURE;
    }

    private static String describe(Exception failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private static boolean unreachable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }
}
