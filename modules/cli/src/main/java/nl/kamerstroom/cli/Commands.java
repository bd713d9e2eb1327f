package nl.kamerstroom.cli;

import java.util.List;

/** Every subcommand, in the order in which the help lists them. */
final class Commands {

    private Commands() {}

    static List<Object> all(Terminal terminal) {
        return List.of(
                new DemoCommand(terminal),
                new ExtractCommand(terminal),
                new ExplainCommand(terminal),
                new RecogniseCommand(terminal),
                new EvaluateCommand(terminal),
                new IngestCommand(terminal),
                new TailCommand(terminal),
                new StatusCommand(terminal),
                DlqCommand.of(terminal),
                ReplayCommand.of(terminal));
    }
}
