package nl.kamerstroom.enrich;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.platform.Catalogue;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The attributes of an event as CloudEvents 1.0 puts them in Kafka headers (Kafka protocol binding, binary mode), by the
 * NL GOV profile.
 *
 * @param oin of the organisation that runs Kamerstroom
 */
record CloudEventHeaders(Catalogue catalogue, String oin) {

    private static final String SPEC_VERSION = "1.0";
    private static final String CONTENT_TYPE = "application/avro";

    /**
     * The headers; the time is the start of the letter's day in UTC, and absent where the letter has no date.
     *
     * @param id tells this record from every other of this source
     */
    Headers of(EventPublished event, String id) {
        EventHeader header = event.getHeader();
        Headers headers = new RecordHeaders();
        put(headers, "ce_specversion", SPEC_VERSION);
        put(headers, "ce_id", id);
        put(headers, "ce_source", "urn:nld:oin:%s:systeem:kamerstroom".formatted(oin));
        put(headers, "ce_type", catalogue.eventType(event.getType()).cloudEventsType());
        put(headers, "ce_subject", header.getSubjectKey());
        Optional.ofNullable(header.getLetterDate())
                .map(date -> date.atStartOfDay(ZoneOffset.UTC))
                .ifPresent(time -> put(headers, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
        put(headers, "content-type", CONTENT_TYPE);
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
