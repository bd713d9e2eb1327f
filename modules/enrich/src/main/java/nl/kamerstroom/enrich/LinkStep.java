package nl.kamerstroom.enrich;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.KnownEvent;
import nl.kamerstroom.events.KnownSubject;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.RecordOrigin;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tells each event how it relates to what is known of its subject, and remembers it. Keyed by subject. */
final class LinkStep extends ContextualProcessor<String, EventPublished, String, EventPublished> {

    static final String STORE = "known-events-by-subject";

    private final Catalogue catalogue;
    private final SubjectRules rules;
    private final EnrichConfig config;
    private final EnrichMetrics metrics;

    LinkStep(Catalogue catalogue, SubjectRules rules, EnrichConfig config, EnrichMetrics metrics) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<String, EventPublished> record) {
        KeyValueStore<String, KnownSubject> store = context().getStateStore(STORE);
        List<KnownEvent> events = Optional.ofNullable(store.get(record.key()))
                .map(KnownSubject::getEvents)
                .orElse(List.of());
        SubjectHistory history = new SubjectHistory(events, rules, catalogue);
        EventPublished event = record.value();
        Change said = event.getHeader().getChange();
        boolean isRetracted = said == Change.RETRACTED;
        Link link = isRetracted ? Link.RETRACTED : history.link(known(event, new Link(said, Optional.empty())));
        List<KnownEvent> kept = isRetracted
                ? history.without(event.getHeader().getEventId())
                : history.with(known(event, link), config.eventsPerSubject());
        store.put(record.key(), kept.isEmpty() ? null : new KnownSubject(kept));
        EventPublished linked = linked(event, link);
        metrics.published(linked);
        context()
                .forward(
                        record.withValue(linked).withHeaders(headers(linked, said, RecordOrigin.in(record.headers()))));
    }

    /** What restates an event is a record of its own to whoever tells CloudEvents apart by their ids. */
    private Headers headers(EventPublished event, Change said, Optional<RecordOrigin> letter) {
        String id = event.getHeader().getEventId();
        String record = said == Change.UNKNOWN
                ? id
                : letter.map(origin -> EventIds.restated(id, origin)).orElse(id);
        Headers headers = new CloudEventHeaders(catalogue, config.oin()).of(event, record);
        // A retraction is not one of the letter's events: the letter no longer states it.
        letter.filter(origin -> said != Change.RETRACTED).ifPresent(origin -> origin.writeTo(headers));
        return headers;
    }

    private KnownEvent known(EventPublished event, Link link) {
        EventHeader header = event.getHeader();
        return KnownEvent.newBuilder()
                .setEventId(header.getEventId())
                .setType(event.getType())
                .setLetterId(header.getLetterId())
                .setLetterDate(header.getLetterDate())
                .setFacts(new Facts(catalogue).of(event))
                .setChange(link.change())
                .setSupersedes(link.supersedes().orElse(null))
                .build();
    }

    private static EventPublished linked(EventPublished event, Link link) {
        Change change = link.change();
        return EventPublished.newBuilder(event)
                .setHeader(EventHeader.newBuilder(event.getHeader())
                        .setChange(change)
                        .setSupersedes(link.supersedes().orElse(null))
                        .build())
                .build();
    }
}
