package nl.kamerstroom.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kamerstroom.events.Attribute;
import nl.kamerstroom.events.MeetingAnnounced;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class InternalAvroSerdeTest {

    private static final Schema EARLIER = new Schema.Parser().parse("""
                    {"type": "record", "name": "Attribute", "namespace": "nl.kamerstroom.events", "fields": [
                      {"name": "value", "type": "string"}, {"name": "name", "type": "string"}]}
                    """);

    @Test
    void shouldReadWhatItWrote() {
        // Given
        var serde = new InternalAvroSerde<>(MeetingAnnounced.class, List.of());
        byte[] stored = serde.serializer().serialize("store", SampleEvents.meeting());

        // When
        MeetingAnnounced read = serde.deserializer().deserialize("store", stored);

        // Then
        assertThat(read).isEqualTo(SampleEvents.meeting());
    }

    @Test
    void shouldMarkTheValueWithTheFingerprintOfItsSchema() {
        // Given
        var serde = new InternalAvroSerde<>(Attribute.class, List.of());

        // When
        byte[] stored = requireNonNull(serde.serializer().serialize("store", new Attribute("n", "v")));

        // Then: two marker bytes, eight of fingerprint, the value
        assertThat(stored).startsWith(0xC3, 0x01).hasSize(10 + 4);
    }

    @Test
    void shouldReadWhatAnEarlierReleaseStored() throws Exception {
        // Given
        GenericRecord earlier = new GenericRecordBuilder(EARLIER)
                .set("value", "v")
                .set("name", "n")
                .build();
        byte[] stored = bytes(earlier);

        // When
        Attribute read = new InternalAvroSerde<>(Attribute.class, List.of(EARLIER))
                .deserializer()
                .deserialize("store", stored);

        // Then
        assertThat(read).isEqualTo(new Attribute("n", "v"));
    }

    @Test
    void shouldNameTheStoreThatHoldsAnUnknownSchema() throws Exception {
        // Given
        byte[] stored = bytes(new GenericRecordBuilder(EARLIER)
                .set("value", "v")
                .set("name", "n")
                .build());
        var serde = new InternalAvroSerde<>(Attribute.class, List.of());

        // When
        var failure = assertThatThrownBy(() -> serde.deserializer().deserialize("last-event-by-subject", stored));

        // Then
        failure.isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("\"last-event-by-subject\" does not hold a \"Attribute\" of a known schema");
    }

    private static byte[] bytes(GenericRecord record) throws Exception {
        var encoded = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), EARLIER).encode(record);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
