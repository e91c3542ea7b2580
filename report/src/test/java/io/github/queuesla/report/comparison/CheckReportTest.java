package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CheckReportTest {

    static CheckReport check(LevelReport report, int most) {
        Map<String, List<WorstIntervals.Interval>> worst = new HashMap<>();
        for (ServiceLevelResult level : report.result().levels()) {
            worst.put(level.level().name(), WorstIntervals.of(level, most));
        }
        return new CheckReport(report.result(), report.provenance(), worst, report.problems(), report.notes());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyVerdictHasALineAndEveryMissItsIntervals(Format format) throws IOException {
        Written.assertGolden(
                "comparison/check",
                format,
                check(ContractSamples.everything(), 5).report());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void keptContractIsShort(Format format) throws IOException {
        Written.assertGolden(
                "comparison/check-met",
                format,
                check(ContractSamples.oneMonth(), 5).report());
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        Report hostile = check(ContractSamples.hostile(), 2).report();
        Written.assertGolden("comparison/check-hostile", format, hostile);
        Written.assertVisible(Written.as(format, hostile));
    }

    @Test
    void windowThatIsMissedSoFarShowsItsIntervals() throws IOException {
        Instant start = Instant.parse("2024-01-02T09:00:00Z");
        TimeRange halfHour = new TimeRange(start, start.plusSeconds(1_800));
        ServiceLevel level = SampleLevels.night();
        Attainment attainment = SampleLevels.measured(7, 10);
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                WindowResult.State.MEASURED,
                attainment.measured().map(Basis.Contacts::new),
                level.definition().target(),
                Optional.of(false),
                Optional.empty(),
                false,
                0,
                true);
        WindowResult window = new WindowResult(
                new WindowResult.Span("2024-01-02", new TimeRange(start, start.plusSeconds(7_200)), false),
                outcome,
                attainment,
                TermCounts.none(),
                List.of(),
                List.of(),
                List.of(new IntervalResult(halfHour, attainment, TermCounts.none())));
        Result assessment = new Result(
                new Contract("open", List.of(level)),
                SampleLevels.PERIOD,
                Breakdown.none(),
                Optional.of(Granularity.HALF_HOUR),
                List.of(new ServiceLevelResult(level, List.of(window))),
                List.of(),
                Optional.empty(),
                List.of());
        Report open = check(LevelReport.ofContract(assessment, SampleLevels.PROVENANCE, NoTrafficDisplay.BLANK), 3)
                .report();
        assertThat(Written.as(Format.TABLE, open))
                .contains("1 window: 1 not over yet.")
                .contains("Night desk, 2024-01-02 10:00 to 12:00 (part), open, missed so far (7 of 10 contacts). Its")
                .contains("Tue 2024-01-02 10:00-10:30    7       10  70.00       3       1  -10.00");
    }

    @Test
    void windowsWithoutCostlyIntervalsShareOneSentence() {
        List<CheckedWindow> windows =
                new ArrayList<>(Collections.nCopies(12, missed(check(ContractSamples.everything(), 0))));
        List<CostlyInterval> costly = CheckedWindow.of(check(ContractSamples.everything(), 5)).stream()
                .map(CheckedWindow::worst)
                .filter(worst -> !worst.isEmpty())
                .findFirst()
                .orElseThrow();
        windows.add(new CheckedWindow(windows.get(0).total(), costly));
        List<Part> misses = CheckedWindow.misses(windows);
        assertThat(((Part.Sentences) misses.get(misses.size() - 1)).sentences().get(0))
                .startsWith("Gold voice, also missed in 2024-02, ")
                .contains("2024-02 and 2 more: none of its costliest intervals");
    }

    @Test
    void nothingIsSaidOfCostlyIntervalsWhenNoneIsWanted() {
        CheckedWindow window = missed(check(ContractSamples.everything(), 0));

        assertThat(CheckedWindow.misses(List.of(window, window))).isEmpty();
    }

    private static CheckedWindow missed(CheckReport report) {
        return CheckedWindow.of(report).stream()
                .filter(checked -> checked.verdict() == VerdictText.MISSED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checkHasTheMetricsOfTheReport() throws IOException {
        Written.assertGolden(
                "comparison/check",
                Format.PROMETHEUS,
                check(ContractSamples.everything(), 5).report());
        Written.assertVisible(Written.as(
                Format.PROMETHEUS, check(ContractSamples.hostile(), 2).report()));
    }

    @Test
    void checkFitsOnATerminal() throws IOException {
        Golden.assertSame(
                "comparison/check-colour.txt",
                Written.onTerminal(check(ContractSamples.everything(), 2).report()));
    }
}
