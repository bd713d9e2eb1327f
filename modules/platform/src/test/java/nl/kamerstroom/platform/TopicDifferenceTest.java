package nl.kamerstroom.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kamerstroom.events.LetterReceived;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicDifferenceTest {

    private final CatalogueTopic topic = Catalogue.load().topicOf(LetterReceived.class);

    @Test
    void shouldFindNoneWhereTheBrokerAgrees() {
        // Given
        Config config = config("delete", "-1", "9437184");

        // When
        List<TopicDifference> differences = TopicDifference.of(topic, 6, config);

        // Then
        assertThat(differences).isEmpty();
    }

    @Test
    void shouldListEverythingThatDiffers() {
        // Given
        Config config = config("compact", "604800000", "9437184");

        // When
        List<TopicDifference> differences = TopicDifference.of(topic, 1, config);

        // Then
        assertThat(new TopicsDifferException(differences)).hasMessage("""
                        Topics differ from the catalogue; alter them or the catalogue:
                          topic "kamerstroom.letter.received.v1": partitions must be 6, not 1
                          topic "kamerstroom.letter.received.v1": cleanup.policy must be delete, not compact
                          topic "kamerstroom.letter.received.v1": retention.ms must be -1, not 604800000""".replace("\n", System.lineSeparator()));
    }

    private static Config config(String cleanup, String retention, String bytes) {
        return new Config(List.of(
                new ConfigEntry("cleanup.policy", cleanup),
                new ConfigEntry("retention.ms", retention),
                new ConfigEntry("max.message.bytes", bytes)));
    }
}
