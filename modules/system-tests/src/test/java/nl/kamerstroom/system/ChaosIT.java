package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hurts the stack while letters come in: nothing may be lost, nothing may come twice. A short form runs in every build,
 * {@code -Pchaos} runs all; {@code docs/chaos.md} tells more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
        return "full".equals(System.getProperty("chaos.form")) ? ChaosScenarios.thoroughly() : ChaosScenarios.briefly();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldLoseNothingAndDoubleNothing(Scenario scenario) throws Exception {
        // When
        Verdict verdict = run(scenario);

        // Then
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.duplicates()).isZero();
    }

    /** The control of the suite itself: did it see none here, it would see none anywhere. */
    @Test
    void shouldSeeDuplicatesWhereAServiceIsCareless() throws Exception {
        // Given
        Scenario careless = ChaosScenarios.negativeControl();

        // When
        Verdict verdict = run(careless);

        // Then
        assertThat(verdict.duplicates()).isPositive();
        assertThat(verdict.seen()).isEqualTo(verdict.expected());
    }

    private Verdict run(Scenario scenario) throws Exception {
        Verdict verdict = suite.run(scenario);
        verdicts.add(verdict);
        System.out.println(ChaosReport.row(verdict));
        return verdict;
    }
}
