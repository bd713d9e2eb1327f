package nl.kamerstroom.platform;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Sends records that cannot be read to the dead letters. Kafka Streams creates it by name. */
public final class DeserializationDeadLetters implements DeserializationExceptionHandler {

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> config) {
        deadLetters = DeadLetters.in(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception thrown) {
        return Objects.requireNonNull(deadLetters, "not configured")
                .of(
                        new FailedRecord(
                                RecordOrigin.at(context),
                                record.key(),
                                record.value(),
                                record.headers(),
                                "deserialize",
                                null,
                                thrown),
                        DeadLetterReason.UNREADABLE_RECORD)
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
