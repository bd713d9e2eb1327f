package nl.kamerstroom.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.kamerstroom.events.DuplicateReason;

/**
 * The metrics of ingest. What the topology counts may be counted again when a transaction is; the topics are exact.
 */
record IngestMetrics(MeterRegistry meters) {

    void submitted(String source) {
        counter("kamerstroom.letters.submitted", "Letters handed to the broker", "source", source)
                .increment();
    }

    void refused(String source, RefusedLetterException.Reason reason) {
        Counter.builder("kamerstroom.letters.refused")
                .description("Letters that were not taken and stay with the sender")
                .tag("source", source)
                .tag("reason", reason.code())
                .register(meters)
                .increment();
    }

    void received(boolean correction) {
        counter("kamerstroom.letters.received", "Letters passed on", "kind", correction ? "correction" : "new")
                .increment();
    }

    void duplicate(DuplicateReason reason) {
        counter(
                        "kamerstroom.letters.duplicate",
                        "Letters that were known",
                        "reason",
                        reason.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(meters);
    }
}
