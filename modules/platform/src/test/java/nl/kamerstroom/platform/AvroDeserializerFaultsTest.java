package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import nl.kamerstroom.events.Attribute;
import nl.kamerstroom.events.MeetingAnnounced;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a record must be told from what is wrong around it: the one is set aside, the other waits. */
class AvroDeserializerFaultsTest {

    private final RegistryServer registry = RegistryServer.start();
    private final RegistryConfig config = registry.config(Map.of("auto.register.schemas", true));
    private final AvroDeserializer<Attribute> deserializer = new AvroDeserializer<>(config.connect(), Attribute.class);

    @BeforeEach
    void register() {
        new AvroSerializer<Attribute>(config.connect(), config).serialize("a", new Attribute("n", "v"));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("empty", "", "not the 0 bytes"),
                Arguments.of("JSON", "7b2261223a20317d", "not the 8 bytes 7b 22 61 22 3a ..."),
                Arguments.of("cut off in the id", "000000", "not the 3 bytes 00 00 00"),
                Arguments.of("unknown id", "000000002a026e0276", "give the schema 42 of a record of topic \"a\""),
                Arguments.of("cut off in the value", "0000000001026e", "does not hold a value of its schema 1"),
                Arguments.of("length below zero", "000000000101", "does not hold a value of its schema 1"),
                Arguments.of(
                        "length of two gigabytes", "0000000001feffffff0f", "does not hold a value of its schema 1"),
                Arguments.of("more than the value", "0000000001026e027600", "has bytes behind its value"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void shouldCallItTheRecordsFault(String name, String hex, String told) {
        // Given
        byte[] record = HexFormat.of().parseHex(hex);

        // When
        Throwable failure = catchThrowable(() -> deserializer.deserialize("a", record));

        // Then
        assertThat(failure).isInstanceOf(SerializationException.class).hasMessageContaining(told);
        assertThat(PoisonReason.of(failure, DeadLetterReason.UNREADABLE_RECORD))
                .contains(DeadLetterReason.UNREADABLE_RECORD);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 503})
    void shouldWaitWhileTheRegistryCannotAnswer(int status) {
        // Given
        byte[] record = HexFormat.of().parseHex("0000000001026e0276");
        registry.breakWith(status);

        // When
        Throwable failure = catchThrowable(() -> deserializer.deserialize("a", record));

        // Then
        assertThat(failure).isInstanceOf(RegistryNotReadyException.class);
        assertThat(PoisonReason.of(failure, DeadLetterReason.UNREADABLE_RECORD)).isEmpty();
    }

    @Test
    void shouldWaitWhileTheRegistryIsGone() {
        // Given
        byte[] record = HexFormat.of().parseHex("0000000001026e0276");
        registry.close();

        // When
        Throwable failure = catchThrowable(() -> deserializer.deserialize("a", record));

        // Then
        assertThat(failure)
                .isInstanceOf(RegistryNotReadyException.class)
                .hasMessageStartingWith(
                        "Schema registry could not be reached to give the schema 1 of a record of topic \"a\"");
    }

    @Test
    void shouldReadAgainOnceTheRegistryAnswers() {
        // Given
        byte[] record = HexFormat.of().parseHex("0000000001026e0276");
        registry.breakWith(503);
        assertThatThrownBy(() -> deserializer.deserialize("a", record)).isInstanceOf(RegistryNotReadyException.class);
        registry.mend();

        // When
        Attribute read = deserializer.deserialize("a", record);

        // Then
        assertThat(read).isEqualTo(new Attribute("n", "v"));
    }

    @Test
    void shouldNotReserveRoomForWhatABadCountPromises() {
        // Given
        new AvroSerializer<MeetingAnnounced>(config.connect(), config).serialize("m", SampleEvents.meeting());
        String untilSenders = "000000" + "0202" + "00" + "0000000000000000" + "00";
        String twoBillion = "eeffffff0f";
        byte[] record = HexFormat.of().parseHex("0000000002" + untilSenders + twoBillion);
        AvroDeserializer<MeetingAnnounced> meetings = new AvroDeserializer<>(config.connect(), MeetingAnnounced.class);

        // When
        var failure = assertThatThrownBy(() -> meetings.deserialize("m", record));

        // Then
        failure.isInstanceOf(SerializationException.class);
    }
}
