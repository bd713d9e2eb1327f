package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditStage;
import org.junit.jupiter.api.Test;

class StageCountTest {

    @Test
    void shouldAddUpTheSharesOfAStage() {
        // Given
        List<AuditBalance> shares = List.of(share("ingest/0", 7, 5, 2), share("ingest/1", 3, 3, 0));

        // When
        List<StageCount> counts = StageCount.sum(shares);

        // Then
        assertThat(counts).containsExactly(new StageCount(AuditStage.INGEST, 10, 8, 2, 0, 0));
        assertThat(counts.getFirst().closes()).isFalse();
    }

    private static AuditBalance share(String name, long posted, long settled, long open) {
        return AuditBalance.newBuilder()
                .setShare(name)
                .setStage(AuditStage.INGEST)
                .setPosted(posted)
                .setSettled(settled)
                .setOpen(open)
                .setOverdrawn(0)
                .setOverdue(0)
                .setAt(Instant.EPOCH)
                .build();
    }
}
