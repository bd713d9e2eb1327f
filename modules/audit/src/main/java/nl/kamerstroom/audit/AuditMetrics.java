package nl.kamerstroom.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.kamerstroom.events.AuditStage;
import nl.kamerstroom.events.AuditTotal;

/** Where the stages stand, for Prometheus: the sums over the shares that this instance keeps. */
final class AuditMetrics {

    /** One share of one stage. */
    private record Key(int share, AuditStage stage) {}

    private final Map<Key, StageBalance> balances = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param types the event types, which are counted each for itself where stages are of events */
    AuditMetrics(MeterRegistry meters, Clock clock, List<String> types) {
        this.clock = clock;
        EnumSet.complementOf(EnumSet.of(AuditStage.UNKNOWN)).forEach(stage -> register(meters, stage));
        for (String type : types) {
            EnumSet.of(AuditStage.TYPE, AuditStage.STORE).forEach(stage -> {
                events(meters, stage, type, "in", AuditTotal::getPosted);
                events(meters, stage, type, "out", AuditTotal::getSettled);
                events(meters, stage, type, "refused", AuditTotal::getRefused);
            });
        }
    }

    private void events(
            MeterRegistry meters, AuditStage stage, String type, String count, ToDoubleFunction<AuditTotal> part) {
        ToDoubleFunction<AuditMetrics> sum = metrics -> metrics.of(stage)
                .flatMap(balance -> Optional.ofNullable(balance.types().get(type)).stream())
                .mapToDouble(part)
                .sum();
        Gauge.builder("kamerstroom.audit.events", this, sum)
                .description("Events that came into a stage, came out of it, and came out of it as dead letters")
                .tag("stage", name(stage))
                .tag("type", type)
                .tag("count", count)
                .register(meters);
    }

    private static String name(AuditStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
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
                .tag("stage", name(stage))
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
