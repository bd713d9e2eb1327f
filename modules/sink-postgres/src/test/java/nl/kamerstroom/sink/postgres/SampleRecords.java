package nl.kamerstroom.sink.postgres;

import java.time.LocalDate;
import java.util.List;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.LetterDetails;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.Modality;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as the topics carry them. */
final class SampleRecords {

    private static final String LETTER = "kst-36045-3";

    private SampleRecords() {}

    static Read.Event event(long offset, String eventId, String quote, EventArgument... arguments) {
        EventPublished event = EventPublished.newBuilder()
                .setType("MeetingAnnounced")
                .setHeader(EventHeader.newBuilder()
                        .setEventId(eventId)
                        .setLetterId(LETTER)
                        .setSubjectKey("meeting/nato-dmm/2022-03-16")
                        .setChange(Change.NEW)
                        .setModality(Modality.PLANNED)
                        .setNegated(false)
                        .setConfidence(0.9)
                        .setLetterDate(LocalDate.of(2022, 3, 9))
                        .setSenders(List.of("Minister van Defensie"))
                        .build())
                .setEvidence(span(0, quote))
                .setArguments(List.of(arguments))
                .setDerivation(Derivation.newBuilder()
                        .setRule("meeting/komt-bijeen")
                        .setRulePackVersion("1")
                        .setRulePackHash("abc")
                        .build())
                .build();
        return new Read.Event(record("events", offset), event);
    }

    /** An event again, as a letter that was read again states it or no longer does. */
    static Read.Event again(Read.Event before, long offset, Change change) {
        EventPublished event = EventPublished.newBuilder(before.event())
                .setHeader(EventHeader.newBuilder(before.event().getHeader())
                        .setChange(change)
                        .setSupersedes(before.event().getHeader().getEventId())
                        .build())
                .build();
        return new Read.Event(record("events", offset), event);
    }

    static Read.Parsed parsed(long offset, String text) {
        LetterParsed letter = LetterParsed.newBuilder()
                .setLetterId(LETTER)
                .setContentHash("c")
                .setText(text)
                .setTextHash("t")
                .setMetadata(details())
                .build();
        return new Read.Parsed(record("parsed", offset), letter);
    }

    static Read.Extracted extracted(long offset) {
        LetterExtracted letter = LetterExtracted.newBuilder()
                .setLetterId(LETTER)
                .setMetadata(details())
                .setTextHash("t")
                .setRulePackVersion("1")
                .setRulePackHash("abc")
                .setEvents(List.of())
                .build();
        return new Read.Extracted(record("extracted", offset), letter);
    }

    static EventArgument argument(String role, String value, String quote) {
        return EventArgument.newBuilder()
                .setRole(role)
                .setValue(value)
                .setEvidence(span(3, quote))
                .build();
    }

    private static EvidenceSpan span(int start, String quote) {
        return EvidenceSpan.newBuilder()
                .setStart(start)
                .setEnd(start + quote.length())
                .setQuote(quote)
                .build();
    }

    private static LetterDetails details() {
        return LetterDetails.newBuilder()
                .setDate(LocalDate.of(2022, 3, 9))
                .setSenders(List.of("Minister van Defensie"))
                .build();
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
        return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
    }
}
