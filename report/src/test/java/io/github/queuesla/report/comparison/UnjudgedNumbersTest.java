package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.Coverage;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pooled numbers of a service level that is judged by another number have no verdict, and say why. */
class UnjudgedNumbersTest {

    private static final String WHY = "this is not how the service level is judged, so there is no verdict";

    private static CurveReport curve(ServiceLevel level, int windows) {
        List<ThresholdCurve.Point> points = Stream.of(10, 20, 30)
                .map(seconds ->
                        new ThresholdCurve.Point(Duration.ofSeconds(seconds), SampleLevels.measured(seconds * 3L, 100)))
                .toList();
        return new CurveReport(
                List.of(new ThresholdCurve(
                        level, points, new Coverage(windows, true, 0, Optional.empty()), Optional.empty())),
                SampleLevels.SOURCE,
                List.of());
    }

    private static FormulasReport formulas(ServiceLevel level, int windows) {
        FormulaTable.Row row =
                new FormulaTable.Row(Formula.ANSWERED_ONLY, Optional.of(SampleLevels.measured(9, 10)), true);
        return new FormulasReport(
                List.of(new FormulaTable(level, List.of(row), new Coverage(windows, true, 0, Optional.empty()))),
                SampleLevels.SOURCE,
                List.of());
    }

    static Stream<Report> unjudged() {
        return Stream.of(
                curve(SampleLevels.weighted(), 1).report(),
                curve(SampleLevels.night(), 3).report(),
                formulas(SampleLevels.weighted(), 1).report(),
                formulas(SampleLevels.night(), 3).report());
    }

    @ParameterizedTest
    @MethodSource("unjudged")
    void rowsHaveNoVerdict(Report report) throws IOException {
        assertThat(Written.as(Format.CSV, report).lines().skip(1)).allMatch(line -> line.matches(".*,\\d\\d,,0,?"));
        assertThat(Written.as(Format.NDJSON, report).lines()).allMatch(line -> line.contains("\"targetMet\":null"));
        assertThat(Written.as(Format.JSON, report).lines().filter(line -> line.contains("targetMet")))
                .isNotEmpty()
                .allMatch(line -> line.contains("null"));
        assertThat(Written.as(Format.TABLE, report)).doesNotContain(" met", " missed");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "MARKDOWN", "JSON"})
    void reasonIsGivenOnce(Format format) throws IOException {
        for (Report report : unjudged().toList()) {
            assertThat(Written.as(format, report).replaceAll("\\s+", " ")).containsOnlyOnce(WHY);
        }
    }

    @Test
    void formatsWithoutRemarksLeaveTheReasonToStandardError() {
        assertThat(curve(SampleLevels.weighted(), 1).notes())
                .containsExactly("service level 'Weighted': all contacts are pooled: " + WHY);
        assertThat(formulas(SampleLevels.night(), 3).notes())
                .containsExactly("service level 'Night desk': all contacts of all days are pooled: " + WHY);
    }

    @Test
    void onlyPooledServiceLevelsHaveAThresholdThatReachesTheTarget() throws IOException {
        assertThat(Written.as(Format.JSON, curve(SampleLevels.weighted(), 1).report()))
                .contains("\"reached\": null");
        assertThat(Written.as(Format.JSON, curve(SampleLevels.night(), 3).report()))
                .contains("\"metAtMs\": 30000");
    }

    @Test
    void pooledNumbersOfOneWindowHaveVerdicts() throws IOException {
        assertThat(Written.as(Format.CSV, formulas(SampleLevels.night(), 1).report()))
                .contains(",true,0");
        assertThat(formulas(SampleLevels.night(), 1).notes()).isEmpty();
    }
}
