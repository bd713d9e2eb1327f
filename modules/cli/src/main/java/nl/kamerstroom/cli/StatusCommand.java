package nl.kamerstroom.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.local.PipelineCensus;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kamerstroom status}: what came in, what came out, what failed. */
@Command(
        name = "status",
        description =
                "Counts the committed records of every topic, and shows by the audit's ledger whether what came into each stage came out of it, once.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final List<TextTable.Column> TOPICS =
            List.of(new TextTable.Column("TOPIC", 44), new TextTable.Column("RECORDS", 0));

    private static final List<TextTable.Column> STAGES = List.of(
            new TextTable.Column("STAGE", 8),
            new TextTable.Column("IN", 10),
            new TextTable.Column("OUT", 10),
            new TextTable.Column("OPEN", 8),
            new TextTable.Column("TOO MANY", 8),
            new TextTable.Column("OVERDUE", 0));

    private static final List<TextTable.Column> TYPES = List.of(
            new TextTable.Column("EVENTS", 24),
            new TextTable.Column("PUBLISHED", 10),
            new TextTable.Column("DELIVERED", 10),
            new TextTable.Column("STORED", 10),
            new TextTable.Column("REFUSED", 0));

    private final Terminal terminal;

    @Option(names = "--output", description = "table or json; the default is table on a terminal, json in a pipe.")
    private Optional<OutputFormat> output = Optional.empty();

    @Mixin
    private StackAddress stack = new StackAddress();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PipelineCensus census;
        Collection<AuditBalance> shares;
        try (Topics topics = new Topics(Catalogue.load(), RegistryConfig.from(stack.registry()));
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        stack.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            census = PipelineCensus.take(consumer, topics);
            shares = StageCount.shares(consumer, topics.auditBalance);
        } catch (KafkaException e) {
            throw stack.unavailable(e);
        }
        List<StageCount> stages = StageCount.sum(shares);
        List<TypeCount> types = TypeCount.of(shares);
        if (OutputFormat.choose(output, terminal) == OutputFormat.JSON) {
            terminal.out().println(json(census, stages, types));
        } else {
            print(census, stages, types);
        }
        return ExitCode.DONE;
    }

    private void print(PipelineCensus census, List<StageCount> stages, List<TypeCount> types) {
        TextTable topics = new TextTable(TOPICS, terminal.width(), terminal.out());
        topics.printHeader();
        census.records().forEach((topic, count) -> topics.printRow(List.of(topic, String.valueOf(count))));
        terminal.out().println();
        TextTable table = new TextTable(STAGES, terminal.width(), terminal.out());
        table.printHeader();
        stages.forEach(stage -> {
            List<String> row = new ArrayList<>(List.of(name(stage)));
            row.addAll(stage.cells());
            table.printRow(row);
        });
        terminal.out().println();
        printTypes(types);
        terminal.out().printf("%nletters: %s, in flight %d%n", census.letters(), census.inFlight());
        terminal.out().println(verdict(stages));
    }

    private void printTypes(List<TypeCount> types) {
        TextTable table = new TextTable(TYPES, terminal.width(), terminal.out());
        table.printHeader();
        types.forEach(type -> {
            List<String> row = new ArrayList<>(List.of(type.type()));
            row.addAll(type.cells());
            table.printRow(row);
        });
    }

    /** Late is not lost, so the words say no more than is known. */
    private static String verdict(List<StageCount> stages) {
        long overdue = stages.stream().mapToLong(StageCount::overdue).sum();
        if (stages.isEmpty()) {
            return "audit: nothing was counted yet";
        }
        if (stages.stream().allMatch(StageCount::closes)) {
            return "audit: closes; what came into each stage came out of it, once";
        }
        return overdue == 0
                ? "audit: open; records are under way"
                : "audit: does not close; %d records are late, lost or doubled".formatted(overdue);
    }

    private static String json(PipelineCensus census, List<StageCount> stages, List<TypeCount> types)
            throws JsonProcessingException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("topics", census.records());
        line.put("submitted", census.letters().submitted());
        line.put("extracted", census.letters().extracted());
        line.put("duplicates", census.letters().duplicates());
        line.put("deadLetters", census.letters().deadLetters());
        line.put("inFlight", census.inFlight());
        Map<String, Object> audit = new LinkedHashMap<>();
        stages.forEach(stage -> audit.put(
                name(stage),
                Map.of(
                        "posted", stage.posted(),
                        "settled", stage.settled(),
                        "open", stage.open(),
                        "overdrawn", stage.overdrawn(),
                        "overdue", stage.overdue())));
        line.put("audit", audit);
        Map<String, Object> events = new LinkedHashMap<>();
        types.forEach(type -> events.put(
                type.type(),
                Map.of(
                        "published", type.published(),
                        "delivered", type.delivered(),
                        "stored", type.stored(),
                        "refused", type.refused())));
        line.put("events", events);
        return new ObjectMapper().writeValueAsString(line);
    }

    private static String name(StageCount stage) {
        return stage.stage().name().toLowerCase(Locale.ROOT);
    }
}
