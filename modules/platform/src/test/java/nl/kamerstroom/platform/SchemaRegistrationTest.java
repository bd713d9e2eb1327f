package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.kamerstroom.events.MeetingAnnounced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRegistrationTest {

    private final RegistryServer registry = RegistryServer.start();
    private final RegistryConfig config = registry.config(Map.of());
    private final Catalogue catalogue = Catalogue.load();

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void shouldRegisterAndGuardEverySubject() {
        // Given
        List<String> subjects =
                catalogue.topics().stream().map(CatalogueTopic::subject).toList();

        // When
        Map<String, Integer> ids = new SchemaRegistration(config).register(catalogue);

        // Then
        assertThat(ids).containsOnlyKeys(subjects);
        assertThat(registry.compatibility())
                .containsOnlyKeys(subjects)
                .allSatisfy((subject, level) -> assertThat(level).isEqualTo("FULL_TRANSITIVE"));
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        // Given
        Map<String, Integer> first = new SchemaRegistration(config).register(catalogue);

        // When
        Map<String, Integer> second = new SchemaRegistration(config).register(catalogue);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(registry.subjects())
                .allSatisfy((subject, versions) -> assertThat(versions).hasSameSizeAs(SchemaHistory.released(subject)));
    }

    @Test
    void shouldLetServicesWriteThatMayNotRegister() {
        // Given
        new SchemaRegistration(config).register(catalogue);
        Topic<String, MeetingAnnounced> topic = new Topics(catalogue, config).event(MeetingAnnounced.class);

        // When
        byte[] record = topic.values().serializer().serialize(topic.name(), SampleEvents.meeting());

        // Then
        assertThat(topic.values().deserializer().deserialize(topic.name(), record))
                .isEqualTo(SampleEvents.meeting());
    }

    @Test
    void shouldSayWhichSubjectTheRegistryRefuses() {
        // Given
        registry.breakWith(422);

        // When
        var failure = assertThatThrownBy(() -> new SchemaRegistration(config).register(catalogue));

        // Then
        failure.isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("subject \"kamerstroom.letter.submitted.v1-value\"");
    }
}
