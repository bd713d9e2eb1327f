package nl.kamerstroom.audit;

import static nl.kamerstroom.events.AuditStage.ENRICH;
import static nl.kamerstroom.events.AuditStage.EXTRACT;
import static nl.kamerstroom.events.AuditStage.INGEST;
import static nl.kamerstroom.events.AuditStage.STORE;
import static nl.kamerstroom.events.AuditStage.TYPE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.EventCount;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.RecordOrigin;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A topic as the ledger sees it: the stage that its records come into, and the stage that they come out of. Headers tell
 * all that is needed, so a record whose value nobody can read counts as well as any other.
 *
 * @param name the topic
 * @param opens the stages for which a record is work
 * @param settles the stage whose result a record is, if any
 * @param kind how an account is named, and how much is posted
 * @param types the event types by their CloudEvents types, where the records are events
 */
record LedgerTopic(
        String name, List<AuditStage> opens, Optional<AuditStage> settles, Kind kind, Map<String, String> types) {

    LedgerTopic {
        opens = List.copyOf(opens);
        types = Map.copyOf(types);
    }

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
        /** That an event is stored. */
        RECEIPT,
        /** What a stage could not process. */
        DEAD_LETTER
    }

    /** Of a letter that is replayed for a bad event, enrich publishes what had been missing: nobody knows before how much. */
    private static final String UNCOUNTED = "kamerstroom.enrich.replay";

    private static final String REASON = "kamerstroom.dead-letter.reason";
    private static final String EVENT_ID = "ce_id";
    private static final String EVENT_TYPE = "ce_type";

    /** What the sink stores and is counted: events, and whatever an operator hands to it once more. */
    private static final Set<String> STORED =
            Set.of("kamerstroom.event.published.v1", "kamerstroom.sink-postgres.replay");

    /** Refusals of one event; any other dead letter of that stage is a letter with all its events. */
    private static final Set<String> OF_ONE_EVENT = Set.of(
            DeadLetterReason.UNKNOWN_EVENT_TYPE.code(),
            DeadLetterReason.MISSING_ARGUMENT.code(),
            DeadLetterReason.BAD_ARGUMENT.code());

    /** Stages that take in and give out one event at a time, both of one type. */
    private static final Set<AuditStage> OF_EVENTS = Set.of(TYPE, STORE);

    /** All topics that the ledger reads. */
    static List<LedgerTopic> of(Catalogue catalogue) {
        Map<String, String> types = catalogue.eventTypes().stream()
                .collect(Collectors.toUnmodifiableMap(EventType::cloudEventsType, EventType::name));
        List<LedgerTopic> topics = new ArrayList<>();
        letters(topics);
        topics.add(new LedgerTopic(
                "kamerstroom.event.published.v1", List.of(TYPE, STORE), Optional.of(ENRICH), Kind.EVENT, types));
        catalogue
                .eventTypes()
                .forEach(type -> topics.add(
                        new LedgerTopic(type.topic().name(), List.of(), Optional.of(TYPE), Kind.TYPED, types)));
        topics.add(new LedgerTopic("kamerstroom.event.stored.v1", List.of(), Optional.of(STORE), Kind.RECEIPT, types));
        topics.add(refused(catalogue.deadLetter("ingest"), INGEST, types));
        topics.add(refused(catalogue.deadLetter("extract"), EXTRACT, types));
        topics.add(refused(catalogue.deadLetter("enrich"), ENRICH, types));
        topics.add(refused(catalogue.deadLetter("sink-postgres"), STORE, types));
        return List.copyOf(topics);
    }

    private static void letters(List<LedgerTopic> topics) {
        topics.add(work("kamerstroom.letter.submitted.v1", INGEST));
        topics.add(work("kamerstroom.ingest.replay", INGEST));
        topics.add(new LedgerTopic(
                "kamerstroom.letter.received.v1", List.of(EXTRACT), Optional.of(INGEST), Kind.LETTER, Map.of()));
        topics.add(result("kamerstroom.letter.duplicate.v1", INGEST));
        topics.add(work("kamerstroom.extract.replay", EXTRACT));
        topics.add(result("kamerstroom.event.unchanged.v1", ENRICH));
        topics.add(new LedgerTopic(
                "kamerstroom.letter.extracted.v1", List.of(ENRICH), Optional.of(EXTRACT), Kind.EVENTS, Map.of()));
        topics.add(work("kamerstroom.sink-postgres.replay", STORE));
    }

    private static LedgerTopic work(String name, AuditStage stage) {
        return new LedgerTopic(name, List.of(stage), Optional.empty(), Kind.LETTER, Map.of());
    }

    private static LedgerTopic result(String name, AuditStage stage) {
        return new LedgerTopic(name, List.of(), Optional.of(stage), Kind.LETTER, Map.of());
    }

    private static LedgerTopic refused(CatalogueTopic topic, AuditStage by, Map<String, String> types) {
        return new LedgerTopic(topic.name(), List.of(), Optional.of(by), Kind.DEAD_LETTER, types);
    }

    /** What a record of this topic adds to the ledger. */
    List<Posting> postings(RecordOrigin at, Headers headers) {
        List<Posting> postings = new ArrayList<>();
        opens.forEach(stage -> postings.add(Posting.cameIn(stage, opened(stage, at, headers), units(headers))
                .of(type(stage, headers))));
        settles.ifPresent(stage ->
                settled(stage, headers).ifPresent(account -> postings.add(settlement(stage, account, headers))));
        return postings.stream().filter(Posting::counts).toList();
    }

    /** An event's two forms are alike in nothing but its id. */
    private static String opened(AuditStage stage, RecordOrigin at, Headers headers) {
        return stage == TYPE ? text(headers, EVENT_ID).orElse("") : account(at);
    }

    private Optional<String> settled(AuditStage stage, Headers headers) {
        return kind == Kind.TYPED
                ? text(headers, EVENT_ID)
                : RecordOrigin.in(headers)
                        .filter(origin -> isCounted(stage, origin.topic()))
                        .map(LedgerTopic::account);
    }

    private static boolean isCounted(AuditStage stage, String topic) {
        return stage == STORE ? STORED.contains(topic) : !topic.equals(UNCOUNTED);
    }

    private Posting settlement(AuditStage stage, String account, Headers headers) {
        if (kind != Kind.DEAD_LETTER) {
            return Posting.cameOut(stage, account).of(type(stage, headers));
        }
        boolean isWholeLetter = stage == ENRICH
                && text(headers, REASON).filter(OF_ONE_EVENT::contains).isEmpty();
        Posting posting = isWholeLetter ? Posting.settledAll(stage, account) : Posting.refused(stage, account);
        return posting.of(type(stage, headers));
    }

    /**
     * The event type, in the stages whose work is events, and where the catalogue knows it: whoever may write headers
     * cannot make the ledger grow.
     */
    private Optional<String> type(AuditStage stage, Headers headers) {
        return Optional.of(stage)
                .filter(OF_EVENTS::contains)
                .flatMap(ofEvents -> text(headers, EVENT_TYPE))
                .flatMap(type -> Optional.ofNullable(types.get(type)));
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
