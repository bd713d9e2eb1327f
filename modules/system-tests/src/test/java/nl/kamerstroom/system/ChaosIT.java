package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hurts the stack while letters come in: nothing may be lost, nothing may come twice. A short form runs in every build,
 * {@code -Pchaos} runs all; {@code docs/chaos.md} tells more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosIT {

    private static final Path REPORT = Path.of("target", "chaos.md");
    private static final int SEEDS = 1_000_000;

    private final List<Verdict> verdicts = new ArrayList<>();
    private final long seed = Long.getLong("chaos.seed", System.currentTimeMillis() % SEEDS);
    private ChaosSuite suite;

    @BeforeAll
    void start(@TempDir Path data) {
        System.out.printf("Chaos suite: repeat with -Dchaos.seed=%d%n", seed);
        suite = new ChaosSuite(data, seed, Integer.getInteger("chaos.slowness", 1));
    }

    @AfterAll
    void stop() throws Exception {
        suite.close();
        ChaosReport report = new ChaosReport(seed, verdicts);
        report.write(REPORT);
        System.out.print(report.table());
    }

    static List<Scenario> scenarios() {
        boolean all = "full".equals(System.getProperty("chaos.form"));
        String only = System.getProperty("chaos.only", "");
        return (all ? ChaosScenarios.thoroughly() : ChaosScenarios.briefly())
                .stream().filter(scenario -> scenario.name().contains(only)).toList();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldLoseNothingAndDoubleNothing(Scenario scenario) throws Exception {
        // When
        Verdict verdict = run(scenario);

        // Then
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.duplicates()).isZero();
    }

    /**
     * The control of the suite itself: did it see none here, it would see none anywhere. Nor would the audit, whose
     * account stays overdrawn from then on: this comes last.
     */
    @Order(2)
    @Test
    void shouldSeeDuplicatesWhereAServiceIsCareless() throws Exception {
        // Given
        Scenario careless = ChaosScenarios.negativeControl();

        // When
        Verdict verdict = run(careless);

        // Then
        assertThat(verdict.duplicates()).isPositive();
        assertThat(verdict.seen()).isEqualTo(verdict.expected());
        assertThat(verdict.faults()).anySatisfy(fault -> assertThat(fault).contains("the audit of EXTRACT"));
    }

    /** Here, because here every service has worked and failed already. */
    @Order(3)
    @Test
    void shouldGiveEveryMetricThatAnAlertRuleNames() throws Exception {
        // Given
        AlertRules rules = AlertRules.of(House.find());

        // When
        Set<String> metrics = suite.metrics();

        // Then
        assertThat(rules.metrics()).isNotEmpty().isSubsetOf(metrics);
    }

    private Verdict run(Scenario scenario) throws Exception {
        Verdict verdict = suite.run(scenario);
        verdicts.add(verdict);
        System.out.println(ChaosReport.row(verdict));
        return verdict;
    }
}
