package nl.kamerstroom.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.events.AuditAccount;
import nl.kamerstroom.events.AuditPosting;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTotal;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One share of the ledger. An account that is even is forgotten, so the ledger is as large as what is under way, and
 * whatever stays in it is late, lost or doubled.
 */
final class Ledger {

    /** Stands between a stage and an event type in the names of totals. */
    private static final String OF_TYPE = "/";

    private final KeyValueStore<String, AuditAccount> accounts;
    private final KeyValueStore<String, AuditTotal> totals;
    private final Duration patience;

    /** @param patience how long an account may be uneven before it counts as overdue */
    Ledger(KeyValueStore<String, AuditAccount> accounts, KeyValueStore<String, AuditTotal> totals, Duration patience) {
        this.accounts = accounts;
        this.totals = totals;
        this.patience = patience;
    }

    void post(String account, AuditPosting entry, Instant now) {
        AuditAccount before = Optional.ofNullable(accounts.get(account))
                .orElseGet(() -> new AuditAccount(entry.getStage(), 0, false, now));
        int balance = before.getBalance() + entry.getAmount();
        boolean settledAll = before.getSettledAll() || entry.getSettlesAll();
        // What failed as a whole may be told of before what it was: then the account waits for it.
        int written = settledAll && balance > 0 ? balance : 0;
        boolean even = balance == written && (!settledAll || balance != 0);
        count(entry, written);
        accounts.put(account, even ? null : new AuditAccount(entry.getStage(), balance, settledAll, before.getSince()));
    }

    /** Where every stage stands that this share has seen. */
    Map<AuditStage, StageBalance> balances(Instant now) {
        Map<AuditStage, StageBalance> balances = new EnumMap<>(AuditStage.class);
        try (KeyValueIterator<String, AuditTotal> all = totals.all()) {
            while (all.hasNext()) {
                KeyValue<String, AuditTotal> total = all.next();
                // A stage comes before its types.
                String[] name = total.key.split(OF_TYPE, 2);
                AuditStage stage = AuditStage.valueOf(name[0]);
                if (name.length == 1) {
                    balances.put(stage, StageBalance.even(total.value));
                } else {
                    balances.computeIfPresent(stage, (same, sum) -> sum.with(name[1], total.value));
                }
            }
        }
        Instant due = now.minus(patience);
        try (KeyValueIterator<String, AuditAccount> uneven = accounts.all()) {
            while (uneven.hasNext()) {
                KeyValue<String, AuditAccount> account = uneven.next();
                balances.computeIfPresent(
                        account.value.getStage(), (stage, sum) -> sum.with(account.key, account.value, due));
            }
        }
        return balances;
    }

    private void count(AuditPosting entry, int writtenOff) {
        String stage = entry.getStage().name();
        add(stage, entry, writtenOff);
        Optional.ofNullable(entry.getType()).ifPresent(type -> add(stage + OF_TYPE + type, entry, writtenOff));
    }

    private void add(String name, AuditPosting entry, int writtenOff) {
        AuditTotal before = Optional.ofNullable(totals.get(name)).orElseGet(() -> new AuditTotal(0L, 0L, 0L));
        long in = Math.max(entry.getAmount(), 0L);
        long out = Math.max(-entry.getAmount(), 0L) + writtenOff;
        long refused = entry.getRefused() ? out : 0L;
        totals.put(
                name,
                new AuditTotal(before.getPosted() + in, before.getSettled() + out, before.getRefused() + refused));
    }
}
