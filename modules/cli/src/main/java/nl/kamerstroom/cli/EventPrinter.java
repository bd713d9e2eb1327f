package nl.kamerstroom.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.local.Conservation;
import nl.kamerstroom.local.DemoListener;
import nl.kamerstroom.local.DemoResult;

/** Prints events as they arrive: a row each on a terminal, a line of JSON each in a pipe. */
final class EventPrinter implements DemoListener {

    private static final List<String> WHAT = List.of(
            "body",
            "activity",
            "document",
            "amount",
            "target",
            "recipient",
            "content",
            "principal",
            "source",
            "subject");

    private final Terminal terminal;
    private final boolean json;
    private final TextTable table;
    private boolean begun;

    EventPrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
        this.table = new TextTable(
                List.of(
                        new TextTable.Column("TYPE", 23),
                        new TextTable.Column("WHEN", 23),
                        new TextTable.Column("WHAT", 36),
                        new TextTable.Column("WHERE", 14),
                        new TextTable.Column("EVIDENCE", 0)),
                terminal.width(),
                terminal.out());
    }

    @Override
    public void event(EventPublished event) {
        if (json) {
            terminal.out().println(event);
            return;
        }
        if (!begun) {
            begun = true;
            table.printHeader();
        }
        table.printRow(List.of(
                event.getType(),
                value(event, List.of("time", "duration")),
                value(event, WHAT),
                value(event, List.of("place")),
                event.getEvidence().getQuote()));
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        terminal.err()
                .printf(
                        "dead letter: %s at %s: %s%n",
                        letter.getReason(), letter.getStage(), Printable.line(letter.getMessage()));
    }

    @Override
    public void submitted(Path letter) {
        terminal.err().println("submitted " + letter.getFileName());
    }

    @Override
    public void refused(Path letter, String why) {
        terminal.err().printf("refused %s: %s%n", letter.getFileName(), why);
    }

    @Override
    public void counted(Conservation letters) {
        // The end prints the counts; a line a record would drown the events.
    }

    /** The counts, and where to look. */
    void printEnd(DemoResult result, StackSettings stack) {
        terminal.err()
                .printf("%nletters: %s%s%n", result.letters(), result.letters().holds() ? "" : "  (does not close)");
        terminal.err().printf("events: %d new%n", result.newEvents());
        if (!result.complete()) {
            terminal.err().println("not all letters came out in time");
        }
        terminal.err().printf("%nbroker    %s%n", stack.bootstrapServers());
        terminal.err().printf("registry  %s%n", stack.registryUrl());
        terminal.err().printf("ingest    %s%n", stack.ingest());
        terminal.err().printf("database  %s%n", stack.jdbcUrl());
        terminal.err()
                .printf(
                        "health    http://%s/health/ready (ingest), http://%s/health/ready (extract)%n",
                        stack.ports().address(Endpoint.INGEST_HEALTH),
                        stack.ports().address(Endpoint.EXTRACT_HEALTH));
    }

    private static String value(EventPublished event, List<String> roles) {
        return roles.stream()
                .map(role -> event.getArguments().stream()
                        .filter(argument -> argument.getRole().equals(role))
                        .map(EventArgument::getValue)
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
