package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.dead.letters.Correction;
import nl.kamerstroom.dead.letters.DeadLetterDesk;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.Pace;
import nl.kamerstroom.dead.letters.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom dlq replay}: dead letters to their services once more, or a corrected letter instead. */
@Command(
        name = "replay",
        description =
                "Hands dead letters to the services that failed on them, each exactly once; or sends a corrected letter.",
        mixinStandardHelpOptions = true)
final class DlqReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private DeadLetterChoice choice = new DeadLetterChoice();

    @Option(names = "--all", description = "All that are open.")
    private boolean all;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "Send this file instead, as a correction of the letter of --id.")
    private Optional<Path> correction = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Option(names = "--rate", paramLabel = "N", description = "At most N a second.")
    private Optional<Integer> rate = Optional.empty();

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "Park what was tried N times instead of replaying it; by default ${DEFAULT-VALUE}.")
    private int mostAttempts = 3;

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Mixin
    private StackAddress stack = new StackAddress();

    DlqReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (mostAttempts < 1 || rate.filter(perSecond -> perSecond < 1).isPresent()) {
            throw new CommandFailure(ExitCode.USAGE, "--rate and --max-attempts must be at least 1");
        }
        if (correction.isPresent()) {
            return correct(correction.get());
        }
        if (!all && !choice.isNarrowed()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "say which dead letters: --id, --reason, --stage, --letter, --since, …, or --all");
        }
        return DeadLetterStack.work(stack, this::replay);
    }

    private int replay(DeadLetterStack connection) throws InterruptedException {
        if (dryRun) {
            print(DeadLetterDesk.plan(choice.selection(), mostAttempts, connection.topics(), connection.archive()));
            return ExitCode.DONE;
        }
        try (DeadLetterDesk desk = connection.desk()) {
            Pace pace = rate.map(Pace::perSecond).orElseGet(Pace::unlimited);
            print(desk.replay(choice.selection(), mostAttempts, order.order(), pace));
        }
        return ExitCode.DONE;
    }

    private void print(List<Step> steps) {
        steps.forEach(step -> terminal.out().println(DlqText.of(step, !dryRun)));
        long replayed = steps.stream().filter(Step.HandBack.class::isInstance).count();
        terminal.err().printf("%d of %d %s%n", replayed, steps.size(), dryRun ? "would be replayed" : "replayed");
    }

    private int correct(Path file) throws InterruptedException {
        String id = choice.onlyId()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE, "--with corrects one letter: give its dead letter's --id, and nothing else"));
        Correction corrected = read(file);
        return DeadLetterStack.work(stack, connection -> {
            DeadLetterHistory history = connection.only(id);
            if (dryRun) {
                terminal.out()
                        .println("%s would be corrected with \"%s\" (%s, %d bytes)"
                                .formatted(
                                        history.id(),
                                        Printable.line(corrected.fileName()),
                                        corrected.mediaType(),
                                        corrected.content().length));
                return ExitCode.DONE;
            }
            try (DeadLetterDesk desk = connection.desk()) {
                String letter = desk.correct(history.id(), corrected, order.order());
                terminal.out()
                        .println(
                                "%s corrected; letter %s is read anew".formatted(history.id(), Printable.line(letter)));
            }
            return ExitCode.DONE;
        });
    }

    private static Correction read(Path file) {
        try {
            return new Correction(file.getFileName().toString(), MediaTypes.of(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.SOME_INPUT_FAILED, "\"%s\" cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.SOME_INPUT_FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
