package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom explain}: why a letter gave the events that it gave, and why not others. */
@Command(
        name = "explain",
        description = "Tells which rule fired on which words of a letter, and for a sentence that woke a rule"
                + " but gave no event, what was missing.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A letter: text, PDF, HTML, DOCX or official-publication XML.")
    private Path file = Path.of("");

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = "Write one self-contained page with the letter and its events highlighted to this file.")
    private Optional<Path> page = Optional.empty();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ReadLetter read = LetterPipeline.standard().read(file);
        if (page.isPresent()) {
            Files.writeString(page.get(), new ExplainPage().render(read));
            terminal.err().println("kamerstroom: wrote " + page.get());
        } else {
            new ExplainText(terminal.out()).print(read);
        }
        return ExitCode.DONE;
    }
}
