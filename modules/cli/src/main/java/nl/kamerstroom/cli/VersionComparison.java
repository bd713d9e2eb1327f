package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kamerstroom.evaluate.EventDiff;
import nl.kamerstroom.evaluate.LetterDiff;
import nl.kamerstroom.evaluate.SavedEvents;
import nl.kamerstroom.rules.CandidateEvent;

/**
 * Compares what a version of the rules finds in a folder of letters with what another one found.
 *
 * @param now reads letters with the version in question
 */
record VersionComparison(LetterPipeline now, Terminal terminal) {

    /**
     * The differences of each letter that both could read, in order of their files.
     *
     * @param letters a folder; what is no letter is named and passed over
     * @param before a folder of rule packs, or a file of saved events
     */
    List<LetterDiff> compare(Path letters, Path before) throws IOException {
        Function<Path, List<CandidateEvent>> earlier =
                Files.isDirectory(before) ? readBy(LetterPipeline.withRules(before)) : saved(before);
        List<LetterDiff> diffs = new ArrayList<>();
        for (Path file : filesOf(letters)) {
            try {
                ReadLetter read = now.read(file);
                diffs.add(new LetterDiff(
                        read.id(),
                        EventDiff.of(earlier.apply(file), read.extraction().events())));
            } catch (CommandFailure failure) {
                terminal.err().println("kamerstroom: " + failure.getMessage());
            }
        }
        return diffs;
    }

    private static Function<Path, List<CandidateEvent>> readBy(LetterPipeline pipeline) {
        return file -> pipeline.read(file).extraction().events();
    }

    private static Function<Path, List<CandidateEvent>> saved(Path before) throws IOException {
        if (!Files.isRegularFile(before)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "\"%s\" is neither a folder of rule packs nor a file of events".formatted(before));
        }
        Map<String, List<CandidateEvent>> events;
        try {
            events = new SavedEvents().read(Files.readAllLines(before));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "\"%s\": %s".formatted(before, e.getMessage()), e);
        }
        return file -> {
            String id = LetterPipeline.idOf(file);
            if (!events.containsKey(id)) {
                throw new CommandFailure(
                        ExitCode.SOME_INPUT_FAILED, "letter \"%s\" is not among those of \"%s\"".formatted(id, before));
            }
            return events.getOrDefault(id, List.of());
        };
    }

    /** Annotations lie beside the letters that they annotate. */
    private static List<Path> filesOf(Path letters) throws IOException {
        if (!Files.isDirectory(letters)) {
            throw new CommandFailure(ExitCode.USAGE, "\"%s\" is not a folder of letters".formatted(letters));
        }
        try (Stream<Path> files = Files.list(letters)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
