package nl.kamerstroom.system;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.kamerstroom.platform.Catalogue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of the services' progress. */
record Progress(Admin admin, Catalogue catalogue, CommittedLog log) {

    private static final Set<TransactionState> OPEN =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    /** How many committed records a service has in its topics and has not committed yet. */
    long pending(Stage stage) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(stage.group());
        return log.of(stage.inputs(catalogue))
                .filter(record -> isPending(record, committed))
                .count();
    }

    /** How many committed records a service has in its topics and has committed. */
    long done(Stage stage) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(stage.group());
        return log.of(stage.inputs(catalogue))
                .filter(record -> !isPending(record, committed))
                .count();
    }

    /** Names of the transactions that nobody has ended. */
    List<String> openTransactions() {
        return get(admin.listTransactions(new ListTransactionsOptions().filterStates(OPEN))
                        .all())
                .stream()
                .map(TransactionListing::transactionalId)
                .sorted()
                .toList();
    }

    /** How many members a service's group has. */
    int members(Stage stage) {
        return get(admin.describeConsumerGroups(List.of(stage.group())).all()).values().stream()
                .mapToInt(group -> group.members().size())
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPending(
            ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata offset = committed.get(new TopicPartition(record.topic(), record.partition()));
        return offset == null || record.offset() >= offset.offset();
    }
}
