package nl.kamerstroom.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.kamerstroom.extract.LetterReading;
import nl.kamerstroom.replay.ShadowRun;
import nl.kamerstroom.replay.Window;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom replay}: letters of the history, read again by this version, in the shadow. */
@Command(
        name = "replay",
        description =
                "Reads received letters again with this version, into the shadow; what is live stays as it is until \"replay promote\".",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Letters received then or later: 2022-03-09, 2022-03-09T12:00:00Z, or 3d ago.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Letters received before then; by default up to now.")
    private Optional<Instant> to = Optional.empty();

    @Option(names = "--letter", paramLabel = "ID", description = "Only this letter; may be given several times.")
    private List<String> letters = List.of();

    @Mixin
    private ShadowChoice shadow = new ShadowChoice();

    @Mixin
    private StackAddress stack = new StackAddress();

    private ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new ReplayCommand(terminal))
                .addSubcommand(new ReplayDiffCommand(terminal))
                .addSubcommand(new ReplayPromoteCommand(terminal));
    }

    @Override
    public Integer call() {
        Window window = window();
        ShadowRun.Result result = shadow.on(stack, (client, topics, run) -> {
            try (LetterReading reading = LetterReading.standard()) {
                return new ShadowRun(client, topics, run, window).read(reading);
            }
        });
        result.unreadable()
                .forEach((letter, why) -> terminal.err()
                        .printf("letter %s cannot be read: %s%n", Printable.line(letter), Printable.line(why)));
        terminal.out().printf("%d letters read into the shadow \"%s\"%n", result.letters(), shadow.name());
        terminal.err().printf("see \"./kamerstroom replay diff --shadow %s\"%n", shadow.name());
        return result.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_FAILED;
    }

    private Window window() {
        if (from.isEmpty() && letters.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "say which letters to read again: --from, or --letter");
        }
        try {
            return new Window(from.orElse(Instant.EPOCH), to, Set.copyOf(letters));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
