package nl.kamerstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTypeCount;
import org.junit.jupiter.api.Test;

class TypeCountTest {

    @Test
    void shouldHoldPublishedAgainstDeliveredAndStored() {
        // Given
        List<AuditBalance> shares = List.of(
                share(AuditStage.TYPE, new AuditTypeCount("FundingNote", 3L, 3L, 0L)),
                share(AuditStage.TYPE, new AuditTypeCount("FundingNote", 2L, 2L, 0L)),
                share(AuditStage.STORE, new AuditTypeCount("FundingNote", 5L, 5L, 1L)),
                share(AuditStage.TYPE, new AuditTypeCount("CommitmentMade", 1L, 1L, 0L)));

        // When
        List<TypeCount> counts = TypeCount.of(shares);

        // Then
        assertThat(counts)
                .containsExactly(new TypeCount("CommitmentMade", 1, 1, 0, 0), new TypeCount("FundingNote", 5, 5, 4, 1));
        assertThat(counts).extracting(TypeCount::closes).containsExactly(false, true);
    }

    private static AuditBalance share(AuditStage stage, AuditTypeCount count) {
        return AuditBalance.newBuilder()
                .setShare(stage + "/" + count.hashCode())
                .setStage(stage)
                .setPosted(count.getPosted())
                .setSettled(count.getSettled())
                .setOpen(0)
                .setOverdrawn(0)
                .setOverdue(0)
                .setAt(Instant.EPOCH)
                .setTypes(List.of(count))
                .build();
    }
}
