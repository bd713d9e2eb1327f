package nl.kamerstroom.system;

import java.util.List;
import java.util.Locale;
import nl.kamerstroom.audit.AuditMain;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.enrich.EnrichMain;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.extract.ExtractMain;
import nl.kamerstroom.ingest.IngestMain;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.sink.postgres.SinkPostgresMain;
import org.apache.avro.specific.SpecificRecord;

/** A service of the pipeline, in the order in which a letter passes; last the one that watches the others. */
enum Stage {
    INGEST(IngestMain.class, Endpoint.INGEST_HEALTH),
    EXTRACT(ExtractMain.class, Endpoint.EXTRACT_HEALTH),
    ENRICH(EnrichMain.class, Endpoint.ENRICH_HEALTH),
    SINK_POSTGRES(SinkPostgresMain.class, Endpoint.SINK_POSTGRES_HEALTH),
    AUDIT(AuditMain.class, Endpoint.AUDIT_HEALTH);

    /** What the sink writes into is no topic. */
    static final String DATABASE = "database";

    private final Class<?> main;
    private final Endpoint health;

    Stage(Class<?> main, Endpoint health) {
        this.main = main;
        this.health = health;
    }

    Class<?> main() {
        return main;
    }

    Endpoint health() {
        return health;
    }

    /** {@code sink-postgres}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its consumer group, which is its name. */
    String group() {
        return "kamerstroom." + shortName();
    }

    /** The topics that it reads. */
    List<String> inputs(Catalogue catalogue) {
        return switch (this) {
            case INGEST -> names(catalogue, List.of(LetterSubmitted.class));
            case EXTRACT -> names(catalogue, List.of(LetterReceived.class));
            case ENRICH -> names(catalogue, List.of(LetterExtracted.class));
            case SINK_POSTGRES ->
                names(catalogue, List.of(LetterParsed.class, LetterExtracted.class, EventPublished.class));
            case AUDIT ->
                catalogue.topics().stream()
                        .filter(topic -> topic.readers().contains(shortName()))
                        .map(CatalogueTopic::name)
                        .toList();
        };
    }

    /** Where its work can be seen: a topic, or {@link #DATABASE}. */
    String output(Catalogue catalogue) {
        return switch (this) {
            case INGEST -> catalogue.topicOf(LetterReceived.class).name();
            case EXTRACT -> catalogue.topicOf(LetterExtracted.class).name();
            case ENRICH -> catalogue.topicOf(EventPublished.class).name();
            case SINK_POSTGRES -> DATABASE;
            case AUDIT -> catalogue.topicOf(AuditBalance.class).name();
        };
    }

    private static List<String> names(Catalogue catalogue, List<Class<? extends SpecificRecord>> records) {
        return records.stream().map(record -> catalogue.topicOf(record).name()).toList();
    }
}
