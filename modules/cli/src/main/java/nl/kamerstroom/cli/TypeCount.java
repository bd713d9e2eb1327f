package nl.kamerstroom.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTypeCount;

/**
 * What became of the events of one type, by the audit's ledger.
 *
 * @param published records in the topic of all events
 * @param delivered records in the topic of the type
 * @param stored records that the database has
 * @param refused records that became dead letters of the sink
 */
record TypeCount(String type, long published, long delivered, long stored, long refused) {

    /** Whether everything that was published was delivered, and stored or refused. */
    boolean closes() {
        return published == delivered && published == stored + refused;
    }

    /** Of all shares together, in the order of the types' names. */
    static List<TypeCount> of(Collection<AuditBalance> shares) {
        Map<String, TypeCount> counts = new TreeMap<>();
        shares.forEach(share -> share.getTypes()
                .forEach(count -> counts.merge(count.getType(), of(share.getStage(), count), TypeCount::plus)));
        return List.copyOf(counts.values());
    }

    private static TypeCount of(AuditStage stage, AuditTypeCount count) {
        long refused = count.getRefused();
        return stage == AuditStage.STORE
                ? new TypeCount(count.getType(), 0, 0, count.getSettled() - refused, refused)
                : new TypeCount(count.getType(), count.getPosted(), count.getSettled(), 0, 0);
    }

    private TypeCount plus(TypeCount other) {
        return new TypeCount(
                type,
                published + other.published,
                delivered + other.delivered,
                stored + other.stored,
                refused + other.refused);
    }

    /** Its numbers as a table shows them. */
    List<String> cells() {
        return Stream.of(published, delivered, stored, refused)
                .map(String::valueOf)
                .toList();
    }
}
