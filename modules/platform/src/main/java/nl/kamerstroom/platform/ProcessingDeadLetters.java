package nl.kamerstroom.platform;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends records on which a step failed to the dead letters. Kafka Streams creates it by name. */
public final class ProcessingDeadLetters implements ProcessingExceptionHandler {

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> config) {
        deadLetters = DeadLetters.in(config);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception thrown) {
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
                        DeadLetterReason.UNEXPECTED_FAILURE)
                .map(Response::resume)
                .orElseGet(Response::fail);
    }
}
