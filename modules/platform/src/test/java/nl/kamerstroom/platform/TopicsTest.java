package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.events.MeetingAnnounced;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics(Catalogue.load(), RegistryConfig.inMemory("topics-test"));

    @Test
    void shouldTakeNamesFromTheCatalogue() {
        // Given
        Topic<String, LetterDuplicate> topic = topics.letterDuplicate;

        // When
        String name = topic.name();

        // Then
        assertThat(name).isEqualTo("kamerstroom.letter.duplicate.v1");
    }

    @Test
    void shouldWriteAndReadEventsOfAnyType() {
        // Given
        String topic = topics.catalogue().eventType("MeetingAnnounced").topic().name();
        byte[] record = topics.anyEvent().serializer().serialize(topic, SampleEvents.meeting());

        // When
        SpecificRecord read = topics.anyEvent().deserializer().deserialize(topic, record);

        // Then
        assertThat(read).isEqualTo(SampleEvents.meeting());
    }

    @Test
    void shouldHoldRecordsInStoresWithoutTheRegistry() {
        // Given
        var serde = topics.internal(MeetingAnnounced.class);
        byte[] stored = serde.serializer().serialize("last-event-by-subject", SampleEvents.meeting());

        // When
        MeetingAnnounced read = serde.deserializer().deserialize("last-event-by-subject", stored);

        // Then
        assertThat(read).isEqualTo(SampleEvents.meeting());
    }
}
