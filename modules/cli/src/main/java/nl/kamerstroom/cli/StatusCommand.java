package nl.kamerstroom.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        description = "Counts the committed records of every topic, and shows whether every letter is accounted for.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final List<TextTable.Column> COLUMNS =
            List.of(new TextTable.Column("TOPIC", 44), new TextTable.Column("RECORDS", 0));

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
        try (Topics topics = new Topics(Catalogue.load(), RegistryConfig.from(stack.registry()));
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        stack.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            census = PipelineCensus.take(consumer, topics);
        } catch (KafkaException e) {
            throw stack.unavailable(e);
        }
        if (OutputFormat.choose(output, terminal) == OutputFormat.JSON) {
            terminal.out().println(json(census));
        } else {
            TextTable table = new TextTable(COLUMNS, terminal.width(), terminal.out());
            table.printHeader();
            census.records().forEach((topic, count) -> table.printRow(List.of(topic, String.valueOf(count))));
            terminal.out().printf("%nletters: %s, in flight %d%n", census.letters(), census.inFlight());
        }
        return ExitCode.DONE;
    }

    private static String json(PipelineCensus census) throws JsonProcessingException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("topics", census.records());
        line.put("submitted", census.letters().submitted());
        line.put("extracted", census.letters().extracted());
        line.put("duplicates", census.letters().duplicates());
        line.put("deadLetters", census.letters().deadLetters());
        line.put("inFlight", census.inFlight());
        return new ObjectMapper().writeValueAsString(line);
    }
}
