package nl.kamerstroom.audit;

import nl.kamerstroom.events.AuditPosting;
import nl.kamerstroom.platform.RecordOrigin;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Makes lines of the ledger of a topic's records, keyed by account. */
final class PostingStep extends ContextualProcessor<byte[], byte[], String, AuditPosting> {

    private final LedgerTopic topic;

    PostingStep(LedgerTopic topic) {
        this.topic = topic;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        context()
                .recordMetadata()
                .map(at -> new RecordOrigin(at.topic(), at.partition(), at.offset(), record.timestamp()))
                .ifPresent(at -> topic.postings(at, record.headers())
                        .forEach(posting -> context()
                                .forward(new Record<>(posting.account(), posting.entry(), record.timestamp()))));
    }
}
