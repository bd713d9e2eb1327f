package nl.kamerstroom.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.ExtractionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom extract}: the events of letters, without a broker. */
@Command(
        name = "extract",
        description = "Prints the events that letters state, without a broker.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("LETTER", 24),
            new TextTable.Column("TYPE", 22),
            new TextTable.Column("MODALITY", 11),
            new TextTable.Column("WHEN", 23),
            new TextTable.Column("WHAT", 34),
            new TextTable.Column("EVIDENCE", 0));

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Letters: text, PDF, HTML, DOCX or official-publication XML.")
    private List<Path> files = List.of();

    @Option(names = "--output", description = "table or json; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = OutputFormat.choose(output, terminal) == OutputFormat.JSON;
        TextTable table = new TextTable(COLUMNS, terminal.width(), terminal.out());
        if (!json) {
            table.printHeader();
        }
        LetterPipeline pipeline = LetterPipeline.standard();
        int failed = 0;
        for (Path file : files) {
            try {
                ReadLetter read = pipeline.read(file);
                if (json) {
                    terminal.out().println(new ExtractionJson().line(read.id(), read.letter(), read.extraction()));
                } else {
                    read.extraction().events().forEach(event -> table.printRow(rowOf(read.id(), event)));
                }
            } catch (CommandFailure failure) {
                failed++;
                terminal.err().println("kamerstroom: " + failure.getMessage());
            }
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.SOME_INPUT_FAILED;
    }

    private static List<String> rowOf(String id, CandidateEvent event) {
        return List.of(
                id,
                event.type(),
                event.modality().name(),
                valueOf(event, "time", "duration"),
                valueOf(
                        event,
                        "body",
                        "activity",
                        "document",
                        "amount",
                        "source",
                        "target",
                        "recipient",
                        "content",
                        "subject",
                        "principal"),
                event.evidence().quote());
    }

    /** The first of the roles that the event has. */
    private static String valueOf(CandidateEvent event, String... roles) {
        for (String role : roles) {
            Optional<Argument> argument = event.arguments().stream()
                    .filter(candidate -> candidate.role().equals(role))
                    .findFirst();
            if (argument.isPresent()) {
                return argument.get().value();
            }
        }
        return "";
    }
}
