package nl.kamerstroom.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import nl.kamerstroom.events.EventPublished;

/** What the enrich service counts. A transaction that is done again counts again; the topics are exact. */
record EnrichMetrics(MeterRegistry meters) {

    void published(EventPublished event) {
        Counter.builder("kamerstroom.events.published")
                .description("Events published, by type and by how they relate to what was known")
                .tag("type", event.getType())
                .tag("change", event.getHeader().getChange().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    void unchanged(EventPublished event) {
        Counter.builder("kamerstroom.events.unchanged")
                .description("Events that a letter, processed again, states as before, by type")
                .tag("type", event.getType())
                .register(meters)
                .increment();
    }
}
