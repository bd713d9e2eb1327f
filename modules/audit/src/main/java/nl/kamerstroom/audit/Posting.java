package nl.kamerstroom.audit;

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
        return new Posting(account, new AuditPosting(stage, units, false));
    }

    static Posting cameOut(AuditStage stage, String account) {
        return new Posting(account, new AuditPosting(stage, -1, false));
    }

    static Posting settledAll(AuditStage stage, String account) {
        return new Posting(account, new AuditPosting(stage, 0, true));
    }

    /** A letter without events opens nothing. */
    boolean counts() {
        return entry.getAmount() != 0 || entry.getSettlesAll();
    }
}
