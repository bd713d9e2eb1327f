package nl.kamerstroom.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import nl.kamerstroom.events.Attribute;
import nl.kamerstroom.events.MeetingAnnounced;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private static final String TOPIC = "kamerstroom.meeting.announced.v1";
    private static final Schema EARLIER_ATTRIBUTE = new Schema.Parser().parse("""
                    {"type": "record", "name": "Attribute", "namespace": "nl.kamerstroom.events", "fields": [
                      {"name": "value", "type": "string"}, {"name": "name", "type": "string"},
                      {"name": "gone", "type": "long", "default": 0}]}
                    """);

    private final RegistryServer registry = RegistryServer.start();
    private final RegistryConfig registering = registry.config(Map.of("auto.register.schemas", true));

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void shouldWriteConfluentsWireFormat() {
        // Given
        AvroSerializer<Attribute> serializer = new AvroSerializer<>(registering.connect(), registering);

        // When
        byte[] record = serializer.serialize("attributes", new Attribute("hour", "14:00"));

        // Then: a zero byte, id 1 in four bytes, then each string with its length as a zigzag varint
        assertThat(HexFormat.of().formatHex(requireNonNull(record)))
                .isEqualTo("00" + "00000001" + "08" + "686f7572" + "0a" + "31343a3030");
    }

    @Test
    void shouldReadWhatItWrote() {
        // Given
        MeetingAnnounced event = SampleEvents.meeting();
        Serde<MeetingAnnounced> serde = AvroSerde.of(MeetingAnnounced.class, registering.connect(), registering);

        // When
        MeetingAnnounced read =
                serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, event));

        // Then
        assertThat(read).isEqualTo(event);
    }

    @Test
    void shouldFindTheClassByTheWritersSchema() {
        // Given
        SpecificRecord event = SampleEvents.meeting();
        Serde<SpecificRecord> serde = AvroSerde.specific(registering.connect(), registering);

        // When
        SpecificRecord read =
                serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, event));

        // Then
        assertThat(read).isInstanceOf(MeetingAnnounced.class).isEqualTo(event);
    }

    @Test
    void shouldReadGenericRecordsWithTextAsString() {
        // Given
        byte[] record = written(SampleEvents.meeting());
        Serde<GenericRecord> serde = AvroSerde.generic(registering.connect(), registering);

        // When
        GenericRecord read = requireNonNull(serde.deserializer().deserialize(TOPIC, record));

        // Then
        assertThat(((GenericRecord) read.get("body")).get("value")).isEqualTo("NAVO Defence Ministers Meeting (DMM)");
    }

    @Test
    void shouldRegisterTheSchemaWithoutWhatOnlyJavaNeeds() {
        // Given
        byte[] record = written(SampleEvents.meeting());
        Serde<GenericRecord> serde = AvroSerde.generic(registering.connect(), registering);

        // When
        GenericRecord read = requireNonNull(serde.deserializer().deserialize(TOPIC, record));

        // Then
        assertThat(read.getSchema().toString())
                .doesNotContain("avro.java.string")
                .contains("\"doc\"");
    }

    @Test
    void shouldReadWhatAnEarlierSchemaWrote() {
        // Given
        GenericRecord earlier = new GenericRecordBuilder(EARLIER_ATTRIBUTE)
                .set("value", "14:00")
                .set("name", "hour")
                .build();
        byte[] record = new AvroSerializer<GenericRecord>(registering.connect(), registering).serialize("a", earlier);

        // When
        Attribute read = new AvroDeserializer<>(registering.connect(), Attribute.class).deserialize("a", record);

        // Then
        assertThat(read).isEqualTo(new Attribute("hour", "14:00"));
    }

    @Test
    void shouldWriteWithTheNewestSchemaWhereAsked() {
        // Given
        GenericRecord any = new GenericRecordBuilder(EARLIER_ATTRIBUTE)
                .set("value", "")
                .set("name", "")
                .build();
        new AvroSerializer<GenericRecord>(registering.connect(), registering).serialize("a", any);
        RegistryConfig latest = registry.config(Map.of("use.latest.version", true));

        // When
        byte[] record = new AvroSerializer<Attribute>(latest.connect(), latest).serialize("a", new Attribute("n", "v"));

        // Then
        assertThat(HexFormat.of().formatHex(requireNonNull(record)))
                .isEqualTo("00" + "00000001" + "0276" + "026e" + "00");
    }

    @Test
    void shouldAskTheRegistryOncePerSchema() {
        // Given
        AvroSerializer<Attribute> serializer = new AvroSerializer<>(registering.connect(), registering);
        AvroDeserializer<Attribute> deserializer = new AvroDeserializer<>(registering.connect(), Attribute.class);

        // When
        for (int i = 0; i < 10; i++) {
            deserializer.deserialize("a", serializer.serialize("a", new Attribute("n", "v" + i)));
        }

        // Then
        assertThat(registry.requests()).isEqualTo(2);
    }

    @Test
    void shouldPassTombstonesOn() {
        // Given
        Serde<Attribute> serde = AvroSerde.of(Attribute.class, registering.connect(), registering);

        // When
        byte[] record = serde.serializer().serialize("a", null);

        // Then
        assertThat(serde.deserializer().deserialize("a", record)).isNull();
    }

    @Test
    void shouldBeMadeFromSettingsAsConfluentsAre() {
        // Given
        AvroSerde<Attribute> serde = new AvroSerde<>(new AvroSerializer<>(), new AvroDeserializer<>());
        serde.configure(
                Map.of(
                        "schema.registry.url", registry.url(),
                        "auto.register.schemas", "true",
                        "specific.avro.reader", "true",
                        "bootstrap.servers", "localhost:9092"),
                true);

        // When
        Attribute read =
                serde.deserializer().deserialize("a", serde.serializer().serialize("a", new Attribute("n", "v")));

        // Then
        assertThat(read).isEqualTo(new Attribute("n", "v"));
        assertThat(registry.subjects()).containsOnlyKeys("a-key");
    }

    @Test
    void shouldGiveItsPassword() {
        // Given
        registry.requirePassword("writer:secret");
        RegistryConfig config = registry.config(Map.of(
                "auto.register.schemas", true,
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "writer:secret"));

        // When
        byte[] record = new AvroSerializer<Attribute>(config.connect(), config).serialize("a", new Attribute("n", "v"));

        // Then
        assertThat(record).isNotNull();
    }

    @Test
    void shouldGiveItsToken() {
        // Given
        registry.requireToken("secret");
        RegistryConfig config = registry.config(Map.of(
                "auto.register.schemas", true,
                "bearer.auth.credentials.source", "STATIC_TOKEN",
                "bearer.auth.token", "secret"));

        // When
        byte[] record = new AvroSerializer<Attribute>(config.connect(), config).serialize("a", new Attribute("n", "v"));

        // Then
        assertThat(record).isNotNull();
    }

    @Test
    void shouldWaitForASchemaThatIsNotRegistered() {
        // Given
        RegistryConfig strict = registry.config(Map.of());
        AvroSerializer<Attribute> serializer = new AvroSerializer<>(strict.connect(), strict);

        // When
        var failure = assertThatThrownBy(() -> serializer.serialize("a", new Attribute("n", "v")));

        // Then
        failure.isInstanceOf(RegistryNotReadyException.class)
                .hasMessageContaining("schema \"nl.kamerstroom.events.Attribute\" in subject \"a-value\"")
                .hasMessageEndingWith("register the catalogue's schemas first");
    }

    private byte[] written(MeetingAnnounced event) {
        return requireNonNull(
                new AvroSerializer<MeetingAnnounced>(registering.connect(), registering).serialize(TOPIC, event));
    }
}
