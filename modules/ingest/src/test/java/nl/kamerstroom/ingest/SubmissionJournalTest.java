package nl.kamerstroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionJournalTest {

    private static final Fate FAILED = new Fate.Failed(Optional.empty(), "wrong-hash", "It is another content.");
    private static final Fate RECEIVED = new Fate.Received("kst-36045-3", 1);

    private final SubmissionJournal journal = new SubmissionJournal(2);

    @Test
    void shouldSayThatAReplayedDeadLetterWasReceived() {
        // Given
        journal.decided("s-1", FAILED, 10);

        // When
        journal.decided("s-1", RECEIVED, 20);

        // Then
        assertThat(journal.of("s-1")).contains(RECEIVED);
    }

    @Test
    void shouldSayTheSameWhenTheDeadLetterIsReadLater() {
        // Given
        journal.decided("s-1", RECEIVED, 20);

        // When
        journal.decided("s-1", FAILED, 10);

        // Then
        assertThat(journal.of("s-1")).contains(RECEIVED);
    }

    @Test
    void shouldForgetTheOldest() {
        // Given
        journal.decided("s-1", RECEIVED, 10);
        journal.decided("s-2", RECEIVED, 11);

        // When
        journal.decided("s-3", FAILED, 12);

        // Then
        assertThat(journal.of("s-1")).isEmpty();
        assertThat(journal.of("s-3")).contains(FAILED);
    }
}
