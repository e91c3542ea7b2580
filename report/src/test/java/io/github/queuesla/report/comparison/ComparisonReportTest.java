package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import io.github.queuesla.report.level.ContractSamples;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every comparison. */
class ComparisonReportTest {

    static Stream<Report> reports() {
        return Stream.of(
                FormulasReportTest.everything(),
                BridgeReportTest.everything(),
                BudgetReportTest.everything(),
                CurveReportTest.everything(),
                CheckReportTest.check(ContractSamples.everything(), 3).report());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCsvLineHasTheSameNumberOfCells(Report report) throws IOException {
        List<Integer> cells = Arrays.stream(Written.as(Format.CSV, report).split("\r\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length)
                .distinct()
                .toList();
        assertThat(cells).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void emptyTextIsNeverPrinted(Report report) throws IOException {
        assertThat(Written.as(Format.TABLE, report).lines()).noneMatch(line -> line.endsWith(" "));
    }
}
