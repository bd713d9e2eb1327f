package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kamerstroom.events.DeadLetter;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterSubmitted;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void shouldKnowWhereAnEventGoes() {
        // Given
        String name = "MilitaryAidAnnounced";

        // When
        EventType type = catalogue.eventType(name);

        // Then
        assertThat(type.topic().name()).isEqualTo("kamerstroom.military-aid.announced.v1");
        assertThat(type.topic().subject()).isEqualTo("kamerstroom.military-aid.announced.v1-value");
        assertThat(type.cloudEventsType()).isEqualTo("nl.kamerstroom.military-aid-announced.v1");
        assertThat(type.schema().getFullName()).isEqualTo("nl.kamerstroom.events.MilitaryAidAnnounced");
    }

    @Test
    void shouldReadTheRolesOutOfTheSchema() {
        // Given
        EventType type = catalogue.eventType("MeetingAnnounced");

        // When
        List<EventType.Role> roles = type.roles();

        // Then
        assertThat(roles)
                .extracting(role -> role.name() + ":" + role.value().getName() + (role.many() ? "*" : ""))
                .containsExactly(
                        "body:EntityRef",
                        "time:TimeInterval",
                        "place:EntityRef",
                        "format:FormatValue",
                        "participant:EntityRef*",
                        "chair:EntityRef*",
                        "subject:TextValue");
    }

    @Test
    void shouldTellWhichRequiredArgumentsAreMissing() {
        // Given
        EventType type = catalogue.eventType("DeploymentExtended");

        // When
        List<Set<String>> missing = type.missing(Set.of("unit"));

        // Then
        assertThat(missing).containsExactly(Set.of("activity"), Set.of("duration", "time"));
        assertThat(type.missing(Set.of("activity", "duration"))).isEmpty();
    }

    @Test
    void shouldNameTheKnownTypesWhereOneIsUnknown() {
        assertThatThrownBy(() -> catalogue.eventType("MeetingAnounced"))
                .hasMessageStartingWith("Event type \"MeetingAnounced\" is unknown; known are MeetingAnnounced, ");
    }

    @Test
    void shouldKeepLettersAsTheirOwnersNeedThem() {
        // Given
        CatalogueTopic received = catalogue.topicOf(LetterReceived.class);

        // When
        Map<String, String> config = received.config();

        // Then
        assertThat(config)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", "9437184"));
        assertThat(catalogue.topicOf(LetterSubmitted.class).config()).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void shouldGiveEachServiceItsDeadLetters() {
        // Given
        String service = "sink-postgres";

        // When
        CatalogueTopic topic = catalogue.deadLetter(service);

        // Then
        assertThat(topic.name()).isEqualTo("kamerstroom.sink-postgres.dead-letter");
        assertThat(topic.record()).isEqualTo(DeadLetter.class);
    }

    @Test
    void shouldAskForOneTopicWhereARecordHasSeveral() {
        assertThatThrownBy(() -> catalogue.topicOf(DeadLetter.class))
                .hasMessageStartingWith("Record \"DeadLetter\" must have one topic in the catalogue, not ["
                        + "kamerstroom.ingest.dead-letter, ");
    }

    @Test
    void shouldShrinkToASmallBroker() {
        // Given
        int most = 2;

        // When
        Catalogue small = catalogue.withPartitionsAtMost(most);

        // Then
        assertThat(small.topics()).extracting(CatalogueTopic::partitions).containsOnly(1, 2);
        assertThat(small.eventTypes())
                .allSatisfy(type -> assertThat(type.topic().partitions()).isEqualTo(2));
    }

    @Test
    void shouldReportAllFaultsTogether() {
        assertThatThrownBy(() -> read("""
                        events:
                          key: header.subjectkey
                          partitions: 0
                          cleanup: shrink
                          retention: 3 weeks
                          topics:
                            - {name: Meeting_Announced, record: MeetingAnounced, requires: [body], colour: red}
                            - {name: kamerstroom.meeting.announced.v1, record: MeetingAnnounced, owner: enrich, requires: [body],
                               key: header.subjectKey, partitions: 1, cleanup: delete, retention: 1d}
                            - {name: kamerstroom.meeting.announced.v1, record: MeetingAnnounced, owner: enrich, requires: [who],
                               key: header.subjectkey, partitions: 1, cleanup: delete, retention: 1d}
                            - {name: kamerstroom.meeting.announced.v1, record: MeetingAnnounced, owner: enrich, requires: [who],
                               key: header.subjectKey, partitions: 1, cleanup: delete, retention: 1d}
                        """))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContainingAll(
                        "Catalogue \"mine.yml\" has faults",
                        "Topic \"Meeting_Announced\" has the unknown setting \"colour\"; known are [cleanup, ",
                        "Topic \"Meeting_Announced\": setting \"name\" must be kamerstroom.<entity>.<state>.v<major>, not \"Meeting_Announced\"",
                        "setting \"record\" must be the name of an Avro record of the schemas folder, not \"MeetingAnounced\"",
                        "setting \"owner\" must be given",
                        "setting \"partitions\" must be a number above 0, not \"0\"",
                        "setting \"cleanup\" must be one of [compact, delete], not \"shrink\"",
                        "setting \"retention\" must be a number of days, 30d, or forever, not \"3 weeks\"",
                        "setting \"key\" must be the path of a field of \"MeetingAnnounced\", not \"header.subjectkey\"",
                        "Event type \"MeetingAnnounced\" requires \"who\"; its arguments are [body, time, ",
                        "Topic \"kamerstroom.meeting.announced.v1\" is there twice");
    }

    @Test
    void shouldSayWhatAnEmptyCatalogueLacks() {
        assertThatThrownBy(() -> read("[]"))
                .hasMessageContaining("It must be a map of groups, each with its \"topics\"");
    }

    @Test
    void shouldSayWhatAGroupWithoutTopicsLacks() {
        assertThatThrownBy(() -> read("letters: {key: letterId}"))
                .hasMessageContaining("Group \"letters\" must have a list of \"topics\"");
    }

    private static Catalogue read(String yaml) throws IOException {
        return Catalogue.read("mine.yml", new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
