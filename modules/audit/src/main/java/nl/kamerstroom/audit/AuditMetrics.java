package nl.kamerstroom.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.kamerstroom.events.AuditStage;

/** Where the stages stand, for Prometheus: the sums over the shares that this instance keeps. */
final class AuditMetrics {

    /** One share of one stage. */
    private record Key(int share, AuditStage stage) {}

    private final Map<Key, StageBalance> balances = new ConcurrentHashMap<>();
    private final Clock clock;

    AuditMetrics(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        EnumSet.complementOf(EnumSet.of(AuditStage.UNKNOWN)).forEach(stage -> register(meters, stage));
    }

    void stands(int share, AuditStage stage, StageBalance balance) {
        balances.put(new Key(share, stage), balance);
    }

    /** Another instance keeps the share now. */
    void forget(int share) {
        balances.keySet().removeIf(key -> key.share() == share);
    }

    private void register(MeterRegistry meters, AuditStage stage) {
        gauge(
                meters,
                stage,
                "kamerstroom.audit.open.records",
                "Records whose results are not all there yet",
                sum(stage, StageBalance::open));
        gauge(
                meters,
                stage,
                "kamerstroom.audit.overdrawn.records",
                "Records with more results than they should have",
                sum(stage, StageBalance::overdrawn));
        gauge(
                meters,
                stage,
                "kamerstroom.audit.overdue.records",
                "Records that are late, lost or doubled; 0 is well",
                sum(stage, StageBalance::overdue));
        gauge(
                meters,
                stage,
                "kamerstroom.audit.oldest.open.seconds",
                "Age of the oldest record that is open",
                metrics -> metrics.age(stage));
    }

    private void gauge(
            MeterRegistry meters, AuditStage stage, String name, String what, ToDoubleFunction<AuditMetrics> value) {
        Gauge.builder(name, this, value)
                .description(what)
                .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private static ToDoubleFunction<AuditMetrics> sum(AuditStage stage, ToDoubleFunction<StageBalance> part) {
        return metrics -> metrics.of(stage).mapToDouble(part).sum();
    }

    private double age(AuditStage stage) {
        return of(stage)
                .flatMap(balance -> balance.oldestOpen().stream())
                .mapToDouble(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private Stream<StageBalance> of(AuditStage stage) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().stage() == stage)
                .map(Map.Entry::getValue);
    }
}
