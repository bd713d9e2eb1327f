package nl.kamerstroom.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.kamerstroom.platform.Catalogue;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class AccessRightsTest {

    private final AccessRights rights = AccessRights.of(Catalogue.load());

    @Test
    void shouldLetExactlyTheOwnerWriteWhatAServiceReads() {
        // Given
        String topic = "kamerstroom.letter.received.v1";

        // When
        List<String> writers = who(AclOperation.WRITE, topic);

        // Then
        assertThat(writers).containsExactly("User:kamerstroom.ingest");
    }

    @Test
    void shouldLetOnlyOperatorsHandBackDeadLetters() {
        // Given
        String topic = "kamerstroom.extract.replay";

        // When
        List<String> writers = who(AclOperation.WRITE, topic);

        // Then
        assertThat(writers).containsExactly("User:kamerstroom.operator");
        assertThat(who(AclOperation.READ, topic))
                .containsExactly("User:kamerstroom.audit", "User:kamerstroom.extract", "User:kamerstroom.operator");
    }

    @Test
    void shouldLetOnlyTheOwnerWriteEvents() {
        // Given
        String topic = "kamerstroom.meeting.announced.v1";

        // When
        List<String> writers = who(AclOperation.WRITE, topic);

        // Then
        assertThat(writers).containsExactly("User:kamerstroom.enrich");
    }

    @Test
    void shouldShowLettersToServicesThatReadThemOnly() {
        // Given
        String topic = "kamerstroom.letter.submitted.v1";

        // When
        List<String> readers = who(AclOperation.READ, topic);

        // Then
        assertThat(readers)
                .containsExactly("User:kamerstroom.audit", "User:kamerstroom.ingest", "User:kamerstroom.operator");
    }

    @Test
    void shouldGrantNothingOnTheClusterAndNothingToAll() {
        // Given
        List<String> names =
                rights.all().stream().map(right -> right.pattern().name()).toList();

        // When
        List<String> wide = names.stream()
                .filter(name -> name.equals("*") || name.equals("kafka-cluster"))
                .toList();

        // Then
        assertThat(wide).isEmpty();
        assertThat(names).isNotEmpty();
    }

    private List<String> who(AclOperation operation, String topic) {
        return rights.all().stream()
                .filter(right -> right.entry().operation() == operation)
                .filter(right -> right.pattern().name().equals(topic))
                .map(AclBinding::entry)
                .map(entry -> Objects.requireNonNull(entry).principal())
                .sorted()
                .toList();
    }
}
