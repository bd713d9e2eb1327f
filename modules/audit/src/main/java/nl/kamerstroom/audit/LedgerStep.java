package nl.kamerstroom.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.kamerstroom.events.AuditAccount;
import nl.kamerstroom.events.AuditBalance;
import nl.kamerstroom.events.AuditPosting;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTotal;
import nl.kamerstroom.events.AuditTypeCount;
import nl.kamerstroom.platform.LogKeys;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one share of the ledger, and says at intervals where it stands. */
final class LedgerStep extends ContextualProcessor<String, AuditPosting, String, AuditBalance> {

    static final String ACCOUNTS = "uneven-accounts";
    static final String TOTALS = "totals-by-stage";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerStep.class);

    private final AuditConfig config;
    private final AuditMetrics metrics;
    private final Map<AuditStage, StageBalance> told = new EnumMap<>(AuditStage.class);

    LedgerStep(AuditConfig config, AuditMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, AuditBalance> context) {
        super.init(context);
        context.schedule(config.interval(), PunctuationType.WALL_CLOCK_TIME, now -> tell(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, AuditPosting> record) {
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        ledger(config.patience()).post(record.key(), record.value(), now);
    }

    @Override
    public void close() {
        metrics.forget(context().taskId().partition());
    }

    private Ledger ledger(Duration patience) {
        KeyValueStore<String, AuditAccount> accounts = context().getStateStore(ACCOUNTS);
        KeyValueStore<String, AuditTotal> totals = context().getStateStore(TOTALS);
        return new Ledger(accounts, totals, patience);
    }

    private void tell(Instant now) {
        int share = context().taskId().partition();
        ledger(config.patience()).balances(now).forEach((stage, balance) -> {
            metrics.stands(share, stage, balance);
            StageBalance before = told.put(stage, balance);
            if (!balance.equals(before)) {
                warn(stage, balance, before == null ? 0 : before.overdue());
                AuditBalance record = record(share, stage, balance, now);
                context().forward(new Record<>(record.getShare(), record, now.toEpochMilli()));
            }
        });
    }

    private static void warn(AuditStage stage, StageBalance balance, long overdueBefore) {
        if (balance.overdue() > overdueBefore) {
            LOG.atError()
                    .addKeyValue(LogKeys.STAGE, name(stage))
                    .addKeyValue("overdue", balance.overdue())
                    .addKeyValue("example", balance.example().orElse(""))
                    .log("Records are late, lost or doubled");
        }
    }

    private static AuditBalance record(int share, AuditStage stage, StageBalance balance, Instant now) {
        return AuditBalance.newBuilder()
                .setShare(name(stage) + "/" + share)
                .setStage(stage)
                .setPosted(balance.posted())
                .setSettled(balance.settled())
                .setOpen(balance.open())
                .setOverdrawn(balance.overdrawn())
                .setOverdue(balance.overdue())
                .setOldestOpenAt(balance.oldestOpen().orElse(null))
                .setAt(now)
                .setTypes(balance.types().entrySet().stream()
                        .map(type -> new AuditTypeCount(
                                type.getKey(),
                                type.getValue().getPosted(),
                                type.getValue().getSettled(),
                                type.getValue().getRefused()))
                        .toList())
                .build();
    }

    private static String name(AuditStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
