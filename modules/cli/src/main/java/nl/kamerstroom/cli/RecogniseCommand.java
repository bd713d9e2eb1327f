package nl.kamerstroom.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.text.LetterText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kamerstroom recognise}: what one recogniser finds in each line of standard input. */
@Command(
        name = "recognise",
        description = "Prints the times, amounts, references or entities in each line of standard input.",
        mixinStandardHelpOptions = true)
final class RecogniseCommand implements Callable<Integer> {

    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("LINE", 5), new TextTable.Column("VALUE", 40), new TextTable.Column("WORDS", 0));

    private final Terminal terminal;

    @Option(names = "--kind", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private MentionKind kind = MentionKind.TIME;

    @Option(names = "--date", required = true, description = "The date of the letter that the lines would stand in.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--output", description = "table or json; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    RecogniseCommand(Terminal terminal) {
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
        BufferedReader lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            LetterText letter = pipeline.lineOf(line, date);
            List<Mention> hits = pipeline.recognise(letter).mentions().stream()
                    .filter(kind::holds)
                    .toList();
            if (json) {
                terminal.out().println(HitsJson.write(letter, hits));
            } else {
                for (Mention hit : hits) {
                    table.printRow(List.of(String.valueOf(number), hit.value(), letter.words(hit.span())));
                }
            }
        }
        return ExitCode.DONE;
    }
}
