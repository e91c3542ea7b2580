package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.level.ContractSamples;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every comparison. */
class ComparisonReportTest {

    static Stream<ComparisonReport> reports() {
        return Stream.of(
                FormulasReportTest.everything(),
                BridgeReportTest.everything(),
                BudgetReportTest.everything(),
                CheckReportTest.check(ContractSamples.everything(), 3));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void brokenOutputIsAnInputOutputFailure(ComparisonReport report) {
        for (ComparisonFormat format : ComparisonFormat.values()) {
            assertThatThrownBy(() -> report.write(format, RenderOptions.defaults(), new FullDisk()))
                    .as("%s", format)
                    .isInstanceOf(IOException.class)
                    .hasMessage("no space left");
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLineOfCsvHasTheSameCells(ComparisonReport report) throws IOException {
        List<Integer> cells = Arrays.stream(
                        Printed.as(ComparisonFormat.CSV, report).split("\r\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1).length)
                .distinct()
                .toList();
        assertThat(cells).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void emptyTextIsNeverALine(ComparisonReport report) throws IOException {
        assertThat(Printed.as(ComparisonFormat.TABLE, report).lines()).noneMatch(line -> line.endsWith(" "));
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            throw new AssertionError("the output is not the writer's to close");
        }
    }
}
