package nl.kamerstroom.audit;

import java.util.Optional;
import nl.kamerstroom.events.AuditPosting;
import nl.kamerstroom.events.AuditStage;

/**
 * A line of the ledger.
 *
 * @param account the record, or the event, that is accounted for
 * @param entry what is added to it
 */
record Posting(String account, AuditPosting entry) {

    static Posting cameIn(AuditStage stage, String account, int units) {
        return new Posting(account, entry(stage, units).build());
    }

    static Posting cameOut(AuditStage stage, String account) {
        return new Posting(account, entry(stage, -1).build());
    }

    /** It came out as a dead letter. */
    static Posting refused(AuditStage stage, String account) {
        return new Posting(account, entry(stage, -1).setRefused(true).build());
    }

    /** All that there was came out as one dead letter. */
    static Posting settledAll(AuditStage stage, String account) {
        return new Posting(
                account, entry(stage, 0).setSettlesAll(true).setRefused(true).build());
    }

    private static AuditPosting.Builder entry(AuditStage stage, int amount) {
        return AuditPosting.newBuilder().setStage(stage).setAmount(amount);
    }

    /** The same of an event of a type. */
    Posting of(Optional<String> type) {
        return new Posting(
                account,
                AuditPosting.newBuilder(entry).setType(type.orElse(null)).build());
    }

    /** A letter without events opens nothing. */
    boolean counts() {
        return entry.getAmount() != 0 || entry.getSettlesAll();
    }
}
