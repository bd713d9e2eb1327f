package nl.kamerstroom.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kamerstroom.events.AuditAccount;
import nl.kamerstroom.events.AuditTotal;

/**
 * Where one stage stands in one share of the ledger.
 *
 * @param posted what came in
 * @param settled what came out
 * @param open accounts of which something is still to come out
 * @param overdrawn accounts of which more came out than came in
 * @param overdue accounts of either kind for longer than the ledger is patient
 * @param oldestOpen since when the oldest of them is uneven
 * @param example an overdue account
 * @param types what was counted of each type of event; empty where the stage is one of letters
 */
record StageBalance(
        long posted,
        long settled,
        long open,
        long overdrawn,
        long overdue,
        Optional<Instant> oldestOpen,
        Optional<String> example,
        SortedMap<String, AuditTotal> types) {

    static StageBalance even(AuditTotal total) {
        return new StageBalance(
                total.getPosted(), total.getSettled(), 0, 0, 0, Optional.empty(), Optional.empty(), new TreeMap<>());
    }

    /** With what was counted of one type of event. */
    StageBalance with(String type, AuditTotal total) {
        SortedMap<String, AuditTotal> more = new TreeMap<>(types);
        more.put(type, total);
        return new StageBalance(posted, settled, open, overdrawn, overdue, oldestOpen, example, more);
    }

    /** With one more account that is not even. */
    StageBalance with(String name, AuditAccount account, Instant due) {
        boolean isOpen = account.getBalance() > 0;
        boolean isOverdue = account.getSince().isBefore(due);
        Optional<Instant> oldest = Optional.of(
                oldestOpen.filter(before -> before.isBefore(account.getSince())).orElse(account.getSince()));
        return new StageBalance(
                posted,
                settled,
                open + (isOpen ? 1 : 0),
                overdrawn + (isOpen ? 0 : 1),
                overdue + (isOverdue ? 1 : 0),
                oldest,
                isOverdue && example.isEmpty() ? Optional.of(name) : example,
                types);
    }
}
