package nl.kamerstroom.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kamerstroom.dead.letters.DeadLetterState;
import nl.kamerstroom.dead.letters.Selection;
import nl.kamerstroom.platform.DeadLetterReason;
import picocli.CommandLine.Option;

/** Which dead letters a command is about. */
final class DeadLetterChoice {

    @Option(
            names = "--id",
            paramLabel = "ID",
            split = ",",
            description = "These dead letters, or those whose id begins so.")
    private List<String> ids = List.of();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            split = ",",
            description = "What these services could not process.")
    private List<String> services = List.of();

    @Option(names = "--stage", paramLabel = "NAME", split = ",", description = "What failed in these steps.")
    private List<String> stages = List.of();

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            split = ",",
            description = "What failed for these reasons; docs/dead-letters.md lists them.")
    private List<String> reasons = List.of();

    @Option(names = "--letter", paramLabel = "ID", split = ",", description = "Those of these letters.")
    private List<String> letters = List.of();

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Moment.class,
            description = "Failed last then or later: 2022-03-09T12:00:00Z, 2022-03-09, or 2h ago.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--until", paramLabel = "WHEN", converter = Moment.class, description = "Failed last before.")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "open (the default), parked, replayed, corrected, discarded.")
    private List<DeadLetterState> states = List.of();

    /** Whether anything was said of which ones are meant, beyond their state. */
    boolean isNarrowed() {
        return since.isPresent()
                || until.isPresent()
                || Stream.of(ids, services, stages, reasons, letters).anyMatch(given -> !given.isEmpty());
    }

    /** The open ones among them, unless other states are asked for. */
    Selection selection() {
        reasons.stream()
                .filter(reason -> DeadLetterReason.of(reason).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "\"%s\" is no reason; known are %s"
                                    .formatted(
                                            Printable.line(unknown),
                                            Stream.of(DeadLetterReason.values())
                                                    .map(DeadLetterReason::code)
                                                    .toList()));
                });
        return new Selection(
                Set.copyOf(ids),
                Set.copyOf(services),
                Set.copyOf(stages),
                Set.copyOf(reasons),
                Set.copyOf(letters),
                since,
                until,
                states.isEmpty() ? EnumSet.of(DeadLetterState.OPEN) : EnumSet.copyOf(states));
    }

    /** The one that is meant, where exactly one id is given and nothing else. */
    Optional<String> onlyId() {
        boolean isAlone = ids.size() == 1
                && since.isEmpty()
                && until.isEmpty()
                && Stream.of(services, stages, reasons, letters).allMatch(List::isEmpty);
        return isAlone ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
