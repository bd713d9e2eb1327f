package nl.kamerstroom.audit;

import static nl.kamerstroom.events.AuditStage.ENRICH;
import static nl.kamerstroom.events.AuditStage.EXTRACT;
import static nl.kamerstroom.events.AuditStage.INGEST;
import static nl.kamerstroom.events.AuditStage.TYPE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.EventCount;
import nl.kamerstroom.platform.RecordOrigin;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A topic as the ledger sees it: the stage that its records come into, and the stage that they come out of. Headers tell
 * all that is needed, so a record whose value nobody can read counts as well as any other.
 *
 * @param name the topic
 * @param opens the stage for which a record is work, if any
 * @param settles the stage whose result a record is, if any
 * @param kind how an account is named, and how much is posted
 */
record LedgerTopic(String name, Optional<AuditStage> opens, Optional<AuditStage> settles, Kind kind) {

    /** What one record of a topic means. */
    enum Kind {
        /** A letter: one record, one unit of work. */
        LETTER,
        /** The events of a letter: as many units as it has events. */
        EVENTS,
        /** An event in the form of all types. */
        EVENT,
        /** The same event in the form of its type. */
        TYPED,
        /** What a stage could not process. */
        DEAD_LETTER
    }

    /** Of a letter that is replayed for a bad event, enrich publishes what had been missing: nobody knows before how much. */
    private static final String UNCOUNTED = "kamerstroom.enrich.replay";

    private static final String REASON = "kamerstroom.dead-letter.reason";
    private static final String EVENT_ID = "ce_id";

    /** Refusals of one event; any other dead letter of that stage is a letter with all its events. */
    private static final Set<String> OF_ONE_EVENT = Set.of(
            DeadLetterReason.UNKNOWN_EVENT_TYPE.code(),
            DeadLetterReason.MISSING_ARGUMENT.code(),
            DeadLetterReason.BAD_ARGUMENT.code());

    /** All topics that the ledger reads. */
    static List<LedgerTopic> of(Catalogue catalogue) {
        List<LedgerTopic> topics = new ArrayList<>(List.of(
                letters("kamerstroom.letter.submitted.v1", Optional.of(INGEST), Optional.empty()),
                letters("kamerstroom.ingest.replay", Optional.of(INGEST), Optional.empty()),
                letters("kamerstroom.letter.received.v1", Optional.of(EXTRACT), Optional.of(INGEST)),
                letters("kamerstroom.letter.duplicate.v1", Optional.empty(), Optional.of(INGEST)),
                letters("kamerstroom.extract.replay", Optional.of(EXTRACT), Optional.empty()),
                letters("kamerstroom.event.unchanged.v1", Optional.empty(), Optional.of(ENRICH)),
                new LedgerTopic(
                        "kamerstroom.letter.extracted.v1", Optional.of(ENRICH), Optional.of(EXTRACT), Kind.EVENTS),
                new LedgerTopic("kamerstroom.event.published.v1", Optional.of(TYPE), Optional.of(ENRICH), Kind.EVENT)));
        catalogue
                .eventTypes()
                .forEach(type -> topics.add(
                        new LedgerTopic(type.topic().name(), Optional.empty(), Optional.of(TYPE), Kind.TYPED)));
        topics.add(refused(catalogue.deadLetter("ingest"), INGEST));
        topics.add(refused(catalogue.deadLetter("extract"), EXTRACT));
        topics.add(refused(catalogue.deadLetter("enrich"), ENRICH));
        return List.copyOf(topics);
    }

    private static LedgerTopic refused(CatalogueTopic topic, AuditStage by) {
        return new LedgerTopic(topic.name(), Optional.empty(), Optional.of(by), Kind.DEAD_LETTER);
    }

    private static LedgerTopic letters(String name, Optional<AuditStage> opens, Optional<AuditStage> settles) {
        return new LedgerTopic(name, opens, settles, Kind.LETTER);
    }

    /** What a record of this topic adds to the ledger. */
    List<Posting> postings(RecordOrigin at, Headers headers) {
        List<Posting> postings = new ArrayList<>();
        opens.ifPresent(stage -> postings.add(Posting.cameIn(stage, opened(at, headers), units(headers))));
        settles.ifPresent(
                stage -> settled(headers).ifPresent(account -> postings.add(settlement(stage, account, headers))));
        return postings.stream().filter(Posting::counts).toList();
    }

    private String opened(RecordOrigin at, Headers headers) {
        return kind == Kind.EVENT ? text(headers, EVENT_ID).orElse("") : account(at);
    }

    private Optional<String> settled(Headers headers) {
        return kind == Kind.TYPED
                ? text(headers, EVENT_ID)
                : RecordOrigin.in(headers)
                        .filter(origin -> !origin.topic().equals(UNCOUNTED))
                        .map(LedgerTopic::account);
    }

    private Posting settlement(AuditStage stage, String account, Headers headers) {
        boolean isWholeLetter = kind == Kind.DEAD_LETTER
                && stage == ENRICH
                && text(headers, REASON).filter(OF_ONE_EVENT::contains).isEmpty();
        return isWholeLetter ? Posting.settledAll(stage, account) : Posting.cameOut(stage, account);
    }

    private int units(Headers headers) {
        return kind == Kind.EVENTS ? EventCount.in(headers).orElse(1) : 1;
    }

    /** Where a record stands names its account. */
    private static String account(RecordOrigin at) {
        return "%s-%d@%d".formatted(at.topic(), at.partition(), at.offset());
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
