package nl.kamerstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kamerstroom.bench.Report.Row;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void shouldPutEachFigureBesideTheBaselineOfItsRun() {
        // Given
        var baseline = new Row("LetterBenchmark.baseline", 110, 100, Double.NaN);
        var chain = new Row("LetterBenchmark.chain", 3000, 2500, Double.NaN);

        // When
        var lines = new Report(List.of(baseline, chain)).lines();

        // Then
        assertThat(lines).last().asString().containsSubsequence("3.000 ms", "2.500 ms", "400", "25.0");
    }

    @Test
    void shouldGiveNoRatioWhereTheBaselineDidNotRun() {
        // Given
        var text = new Row("LongLetterBenchmark.text", 900, 800, 2000);

        // When
        var lines = new Report(List.of(text)).lines();

        // Then
        assertThat(lines).last().asString().endsWith("1250             ").contains("2.000 ms");
    }
}
