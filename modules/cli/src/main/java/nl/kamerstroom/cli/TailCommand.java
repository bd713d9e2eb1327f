package nl.kamerstroom.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.Topics;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kamerstroom tail}: the records of a topic as they arrive, decoded. */
@Command(
        name = "tail",
        description = "Prints the records of a topic, or the events of a type, as lines of JSON as they arrive."
                + " Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Terminal terminal;

    @Parameters(paramLabel = "TOPIC|TYPE", description = "A topic, or an event type such as MeetingAnnounced.")
    private String wanted = "";

    @Option(names = "--from-beginning", description = "Begin with the oldest record instead of the next new one.")
    private boolean fromBeginning;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
    private Optional<Long> limit = Optional.empty();

    @Mixin
    private StackAddress stack = new StackAddress();

    TailCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        String topic = topicOf(catalogue);
        try (Topics topics = new Topics(catalogue, RegistryConfig.from(stack.registry()));
                KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(
                        stack.consumer(),
                        new StringDeserializer(),
                        topics.anyRecord().deserializer())) {
            consumer.assign(partitions(consumer, topic));
            if (fromBeginning) {
                consumer.seekToBeginning(consumer.assignment());
            } else {
                consumer.seekToEnd(consumer.assignment());
            }
            print(consumer);
            return ExitCode.DONE;
        } catch (KafkaException e) {
            throw stack.unavailable(e);
        }
    }

    private void print(KafkaConsumer<String, GenericRecord> consumer) {
        long printed = 0;
        while (limit.isEmpty() || printed < limit.get()) {
            for (ConsumerRecord<String, GenericRecord> record : consumer.poll(POLL)) {
                terminal.out().println(record.value());
                printed++;
                if (limit.isPresent() && printed == limit.get()) {
                    return;
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private String topicOf(Catalogue catalogue) {
        Map<String, String> byType = catalogue.eventTypes().stream()
                .collect(Collectors.toMap(EventType::name, type -> type.topic().name()));
        if (byType.containsKey(wanted)) {
            return byType.get(wanted);
        }
        if (catalogue.topic(wanted).isPresent()) {
            return wanted;
        }
        List<String> known = Stream.concat(
                        byType.keySet().stream().sorted(),
                        catalogue.topics().stream().map(CatalogueTopic::name))
                .toList();
        throw new CommandFailure(
                ExitCode.USAGE,
                "\"%s\" is neither a topic nor an event type; known are %s"
                        .formatted(wanted, String.join(", ", known)));
    }
}
