package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    private static final String SUBJECT = "meeting/nato-dmm/2022-03-16";

    @Test
    void shouldNeverChangeTheIdOfAnEvent() {
        assertThat(EventIds.of("kst-36045-3", "MeetingAnnounced", SUBJECT, 1))
                .isEqualTo("ab5a9ec6-2973-8509-8edc-1ab12d1d10b5");
    }

    @Test
    void shouldBeAUuidOfVersionEight() {
        // When
        UUID id = UUID.fromString(EventIds.of("kst-36045-3", "MeetingAnnounced", SUBJECT, 1));

        // Then
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void shouldDifferByLetterTypeSubjectAndOrdinal() {
        assertThat(List.of(
                        EventIds.of("kst-36045-3", "MeetingAnnounced", SUBJECT, 1),
                        EventIds.of("kst-36045-4", "MeetingAnnounced", SUBJECT, 1),
                        EventIds.of("kst-36045-3", "MeetingCancelled", SUBJECT, 1),
                        EventIds.of("kst-36045-3", "MeetingAnnounced", "meeting/nato-dmm/2022-03-17", 1),
                        EventIds.of("kst-36045-3", "MeetingAnnounced", SUBJECT, 2),
                        EventIds.of("kst-36045", "3MeetingAnnounced", SUBJECT, 1)))
                .doesNotHaveDuplicates();
    }
}
