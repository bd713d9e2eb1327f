package nl.kamerstroom.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.dead.letters.CauseGroup;
import nl.kamerstroom.dead.letters.DeadLetterHistory;
import nl.kamerstroom.dead.letters.DeadLetterLedger;
import nl.kamerstroom.dead.letters.DeadLetterState;
import nl.kamerstroom.dead.letters.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom dlq list}: dead letters, grouped by cause. */
@Command(
        name = "list",
        description = "Lists open dead letters grouped by cause, or each of them.",
        mixinStandardHelpOptions = true)
final class DlqListCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<TextTable.Column> CAUSES = List.of(
            new TextTable.Column("SERVICE", 13),
            new TextTable.Column("STAGE", 18),
            new TextTable.Column("REASON", 20),
            new TextTable.Column("COUNT", 6),
            new TextTable.Column("FIRST", 20),
            new TextTable.Column("LAST", 20),
            new TextTable.Column("EXAMPLE", 0));
    private static final List<TextTable.Column> EACH = List.of(
            new TextTable.Column("ID", 30),
            new TextTable.Column("STATE", 9),
            new TextTable.Column("STAGE", 18),
            new TextTable.Column("REASON", 20),
            new TextTable.Column("TRIES", 5),
            new TextTable.Column("LAST", 20),
            new TextTable.Column("LETTER", 0));

    private final Terminal terminal;

    @Mixin
    private DeadLetterChoice choice = new DeadLetterChoice();

    @Option(names = "--each", description = "One line a dead letter instead of one a cause.")
    private boolean each;

    @Option(
            names = "--output",
            description = "table, or json: one object a line; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    @Mixin
    private StackAddress stack = new StackAddress();

    DlqListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        return DeadLetterStack.work(stack, connection -> {
            DeadLetterLedger ledger = connection.archive().read();
            List<DeadLetterHistory> chosen = ledger.select(choice.selection());
            boolean asJson = OutputFormat.choose(output, terminal) == OutputFormat.JSON;
            if (each) {
                printEach(chosen, asJson);
            } else {
                printCauses(CauseGroup.of(chosen), asJson);
            }
            if (!asJson) {
                terminal.err().println(summary(ledger, chosen.size()));
            }
            return ExitCode.DONE;
        });
    }

    private static String summary(DeadLetterLedger ledger, int chosen) {
        StringBuilder summary = new StringBuilder(
                "%d of %d dead letters".formatted(chosen, ledger.all().size()));
        for (DeadLetterState state : DeadLetterState.values()) {
            long count = ledger.all().stream()
                    .filter(history -> history.state() == state)
                    .count();
            summary.append(count == 0 ? "" : ", %d %s".formatted(count, name(state)));
        }
        return summary.append(ledger.unreadable() == 0 ? "" : ", %d unreadable".formatted(ledger.unreadable()))
                .toString();
    }

    private void printCauses(List<CauseGroup> groups, boolean asJson) {
        if (asJson) {
            groups.forEach(group -> terminal.out().println(json(group)));
            return;
        }
        TextTable table = new TextTable(CAUSES, terminal.width(), terminal.out());
        table.printHeader();
        groups.forEach(group -> table.printRow(List.of(
                group.service(),
                group.stage(),
                group.reason(),
                String.valueOf(group.count()),
                DlqText.time(group.first()),
                DlqText.time(group.last()),
                group.example())));
    }

    private void printEach(List<DeadLetterHistory> histories, boolean asJson) {
        if (asJson) {
            histories.forEach(history -> terminal.out().println(json(history)));
            return;
        }
        TextTable table = new TextTable(EACH, terminal.width(), terminal.out());
        table.printHeader();
        histories.forEach(history -> table.printRow(List.of(
                history.id(),
                name(history.state()),
                history.latest().stage(),
                history.latest().reason(),
                String.valueOf(history.attempts()),
                DlqText.time(history.latest().lastSeenAt()),
                history.latest().letterId().orElse("?"))));
    }

    private static String json(CauseGroup group) {
        return JSON.createObjectNode()
                .put("service", group.service())
                .put("stage", group.stage())
                .put("reason", group.reason())
                .put("count", group.count())
                .put("first", group.first().toString())
                .put("last", group.last().toString())
                .put("example", group.example())
                .toString();
    }

    private static String json(DeadLetterHistory history) {
        Failure latest = history.latest();
        ObjectNode line = JSON.createObjectNode()
                .put("id", history.id())
                .put("state", name(history.state()))
                .put("service", latest.service())
                .put("stage", latest.stage())
                .put("reason", latest.reason())
                .put("message", latest.message())
                .put("attempts", history.attempts())
                .put("first", history.firstSeenAt().toString())
                .put("last", latest.lastSeenAt().toString());
        latest.letterId().ifPresent(letter -> line.put("letterId", letter));
        return line.toString();
    }

    private static String name(DeadLetterState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
