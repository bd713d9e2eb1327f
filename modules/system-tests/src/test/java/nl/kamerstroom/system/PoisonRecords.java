package nl.kamerstroom.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kamerstroom.events.ContentEncoding;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterDetails;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.LetterSubmitted;
import nl.kamerstroom.events.MeetingAnnounced;
import nl.kamerstroom.events.Modality;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.EventCount;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.Topic;
import nl.kamerstroom.platform.Topics;

/** Records that anybody with the right to write could put into the topics between the services. */
final class PoisonRecords {

    /** How the keys of records begin that stand where only services write. */
    static final String KEY = "poison/";

    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};
    private static final byte[] NO_AVRO = "no Avro at all".getBytes(UTF_8);
    private static final Poison.Cause UNREAD_BY_SINK =
            new Poison.Cause("sink-postgres", DeadLetterReason.UNREADABLE_RECORD);

    private final Topics topics;
    private int written;

    PoisonRecords(Topics topics) {
        this.topics = topics;
    }

    /** One of each kind for ingest, enrich and the sink. */
    List<Poison> ofEveryKind() {
        return Stream.of(submissions(), letters(), events(), texts())
                .flatMap(List::stream)
                .toList();
    }

    /** What ingest must refuse. */
    private List<Poison> submissions() {
        byte[] content = "Een brief die niet klopt.".getBytes(UTF_8);
        String hash = LetterContent.hash(content);
        LetterSubmitted right = LetterSubmitted.newBuilder()
                .setLetterId(hash)
                .setContentHash(hash)
                .setContent(ByteBuffer.wrap(content))
                .setContentEncoding(ContentEncoding.IDENTITY)
                .setContentSize(content.length)
                .setMediaType("text/plain")
                .setSource("http")
                .setSubmittedAt(Instant.EPOCH)
                .build();
        byte[] whole = bytes(topics.letterSubmitted, right);
        return List.of(
                submission("garbage", NO_AVRO, DeadLetterReason.UNREADABLE_RECORD),
                submission("schema", UNKNOWN_SCHEMA, DeadLetterReason.UNREADABLE_RECORD),
                submission("short", Arrays.copyOf(whole, 20), DeadLetterReason.UNREADABLE_RECORD),
                submission("other", whole, DeadLetterReason.WRONG_KEY),
                submission(change(right).setContentHash("0".repeat(64)), DeadLetterReason.WRONG_HASH),
                submission(change(right).setContentSize(content.length + 1), DeadLetterReason.WRONG_SIZE),
                submission(change(right).setContentSize(0), DeadLetterReason.EMPTY_LETTER),
                submission(change(right).setContentSize(Integer.MAX_VALUE), DeadLetterReason.OVERSIZED_LETTER),
                submission(
                        change(right).setContentEncoding(ContentEncoding.UNKNOWN), DeadLetterReason.UNKNOWN_ENCODING),
                submission(change(right).setContentEncoding(ContentEncoding.ZSTD), DeadLetterReason.BROKEN_CONTENT));
    }

    private static LetterSubmitted.Builder change(LetterSubmitted letter) {
        return LetterSubmitted.newBuilder(letter);
    }

    private Poison submission(LetterSubmitted.Builder letter, DeadLetterReason reason) {
        LetterSubmitted wrong = letter.build();
        return submission(wrong.getContentHash(), bytes(topics.letterSubmitted, wrong), reason);
    }

    private Poison submission(String key, byte[] value, DeadLetterReason reason) {
        return new Poison(
                Optional.of(topics.letterSubmitted.name()),
                key,
                value,
                Map.of(),
                List.of(new Poison.Cause("ingest", reason)));
    }

    /** What enrich must refuse, as a whole or an event of it; what nobody can read, the sink refuses as well. */
    private List<Poison> letters() {
        String topic = topics.letterExtracted.name();
        List<Poison> poison = new ArrayList<>();
        for (byte[] value : List.of(NO_AVRO, UNKNOWN_SCHEMA)) {
            Poison.Cause unread = new Poison.Cause("enrich", DeadLetterReason.UNREADABLE_RECORD);
            poison.add(new Poison(Optional.of(topic), key(), value, Map.of(), List.of(unread, UNREAD_BY_SINK)));
        }
        poison.add(letter(event("FlyingSaucerSeen"), DeadLetterReason.UNKNOWN_EVENT_TYPE));
        poison.add(letter(event("MeetingAnnounced", "body", "NAVO"), DeadLetterReason.MISSING_ARGUMENT));
        poison.add(letter(
                event("MeetingAnnounced", "body", "NAVO", "time", "when it suits"), DeadLetterReason.BAD_ARGUMENT));
        return poison;
    }

    private Poison letter(ExtractedEvent event, DeadLetterReason reason) {
        String key = key();
        LetterExtracted letter = LetterExtracted.newBuilder()
                .setLetterId(key)
                .setMetadata(LetterDetails.newBuilder().build())
                .setTextHash("0".repeat(64))
                .setRulePackVersion("0")
                .setRulePackHash("0".repeat(64))
                .setEvents(List.of(event))
                .build();
        return new Poison(
                Optional.of(topics.letterExtracted.name()),
                key,
                bytes(topics.letterExtracted, letter),
                Map.of(EventCount.HEADER, "1"),
                List.of(new Poison.Cause("enrich", reason)));
    }

    private static ExtractedEvent event(String type, String... rolesAndValues) {
        List<EventArgument> arguments = new ArrayList<>();
        for (int i = 0; i < rolesAndValues.length; i += 2) {
            arguments.add(EventArgument.newBuilder()
                    .setRole(rolesAndValues[i])
                    .setValue(rolesAndValues[i + 1])
                    .setEvidence(words(rolesAndValues[i + 1]))
                    .build());
        }
        return ExtractedEvent.newBuilder()
                .setType(type)
                .setModality(Modality.PLANNED)
                .setNegated(false)
                .setConfidence(0.9)
                .setEvidence(words("Wat hier staat, staat nergens."))
                .setArguments(arguments)
                .setRule("poison")
                .build();
    }

    /** What the sink must refuse of published events; in both forms, as enrich would write it. */
    private List<Poison> events() {
        String key = key();
        Map<String, String> id = Map.of("ce_id", key);
        String typed = topics.event(MeetingAnnounced.class).name();
        return List.of(
                new Poison(Optional.of(topics.eventPublished.name()), key, NO_AVRO, id, List.of(UNREAD_BY_SINK)),
                new Poison(Optional.of(typed), key, NO_AVRO, id, List.of()));
    }

    /** What the database refuses: PostgreSQL holds no character of the number 0. */
    private List<Poison> texts() {
        String key = key();
        LetterParsed letter = LetterParsed.newBuilder()
                .setLetterId(key)
                .setContentHash("0".repeat(64))
                .setText("Geachte \u0000")
                .setTextHash("0".repeat(64))
                .setMetadata(LetterDetails.newBuilder().build())
                .build();
        String topic = topics.letterParsed.name();
        Poison.Cause refused = new Poison.Cause("sink-postgres", DeadLetterReason.REFUSED_BY_DATABASE);
        return List.of(
                new Poison(Optional.of(topic), key, bytes(topics.letterParsed, letter), Map.of(), List.of(refused)),
                new Poison(Optional.of(topic), key(), NO_AVRO, Map.of(), List.of(UNREAD_BY_SINK)));
    }

    private static EvidenceSpan words(String quote) {
        return EvidenceSpan.newBuilder()
                .setStart(0)
                .setEnd(quote.length())
                .setQuote(quote)
                .build();
    }

    private String key() {
        written++;
        return KEY + System.nanoTime() + "-" + written;
    }

    private static <T> byte[] bytes(Topic<String, T> topic, T value) {
        return topic.values().serializer().serialize(topic.name(), value);
    }
}
