package nl.kamerstroom.platform;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sends records whose result cannot be serialized to the dead letters. What the broker itself refuses is never skipped:
 * the transaction is lost by then, and a dead letter in it with it. Kafka Streams creates it by name.
 */
public final class ProductionDeadLetters implements ProductionExceptionHandler {

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> config) {
        deadLetters = DeadLetters.in(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception thrown) {
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception thrown, SerializationExceptionOrigin origin) {
        return Objects.requireNonNull(deadLetters, "not configured")
                .of(
                        new FailedRecord(
                                RecordOrigin.at(context),
                                context.sourceRawKey(),
                                context.sourceRawValue(),
                                context.headers(),
                                context.processorNodeId(),
                                record.value(),
                                thrown),
                        DeadLetterReason.UNWRITABLE_RESULT)
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
