package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.Catalogue;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CloudEventHeaders HEADERS = new CloudEventHeaders(CATALOGUE, "00000001003214345000");
    private static final EventPublished EVENT = new LetterEvents(CATALOGUE, KnowledgeBase.load(), SubjectRules.load())
            .of(TestLetter.of("kst-1", "2022-03-09")
                    .with("MilitaryAidAnnounced", "recipient", "Oekraïne", "item", "helmen")
                    .extracted())
            .get(0)
            .event();
    private static final byte[] DATA = {0, 0, 0, 0, 7, 1};

    @Test
    void shouldBeReadAsACloudEvent() {
        // When
        CloudEvent event = KafkaMessageFactory.createReader(HEADERS.of(EVENT, "the-id"), DATA)
                .toEvent();

        // Then
        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getId()).isEqualTo("the-id");
        assertThat(event.getSource()).isEqualTo(URI.create("urn:nld:oin:00000001003214345000:systeem:kamerstroom"));
        assertThat(event.getType()).isEqualTo("nl.kamerstroom.military-aid-announced.v1");
        assertThat(event.getSubject()).isEqualTo("aid/oekraine/helmen");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2022-03-09T00:00:00Z"));
        assertThat(event.getDataContentType()).isEqualTo("application/avro");
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(DATA);
    }

    @Test
    void shouldGiveNoTimeWhereTheLetterHasNoDate() {
        // Given
        EventPublished undated = EventPublished.newBuilder(EVENT)
                .setHeader(EventHeader.newBuilder(EVENT.getHeader())
                        .setLetterDate(null)
                        .build())
                .build();

        // When
        CloudEvent event = KafkaMessageFactory.createReader(HEADERS.of(undated, "the-id"), DATA)
                .toEvent();

        // Then
        assertThat(event.getTime()).isNull();
    }
}
