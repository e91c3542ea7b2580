package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.comparison.SampleLevels.measured;

import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Forecast;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BudgetReportTest {

    private static final Instant JANUARY_1 = Instant.parse("2023-12-31T23:00:00Z");
    private static final Instant JANUARY_10 = Instant.parse("2024-01-09T23:00:00Z");
    private static final Instant JANUARY_16 = Instant.parse("2024-01-16T11:30:00Z");
    private static final Instant FEBRUARY_1 = Instant.parse("2024-01-31T23:00:00Z");

    private static Report report(List<Budget> budgets) {
        return new BudgetReport("Outsourcer 2024", budgets, SampleLevels.SOURCE, List.of()).report();
    }

    private static Budget january(ServiceLevel level, Attainment pooled, Forecast forecast, Instant now) {
        return Budget.of(month(level, pooled, JANUARY_1, 0), forecast, now);
    }

    private static ServiceLevelResult month(ServiceLevel level, Attainment pooled, Instant start, int missing) {
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                WindowResult.State.MEASURED,
                pooled.measured().map(Basis.Contacts::new),
                level.definition().target(),
                Optional.empty(),
                Optional.empty(),
                missing > 0,
                missing,
                missing > 0);
        WindowResult.Span span = new WindowResult.Span("2024-01", new TimeRange(start, FEBRUARY_1), false);
        return new ServiceLevelResult(
                level,
                List.of(new WindowResult(span, outcome, pooled, TermCounts.none(), List.of(), List.of(), List.of())));
    }

    static Report everything() {
        ServiceLevel gold = SampleLevels.gold();
        ServiceLevel eighty = SampleLevels.result("Partial").level();
        List<Budget> budgets = new ArrayList<>();
        budgets.add(january(eighty, measured(12_150, 15_000), Forecast.stated(9_000), JANUARY_16));
        budgets.add(Budget.of(
                SampleLevels.result("Gold voice"), Forecast.extrapolated(), Instant.parse("2024-04-15T22:00:00Z")));
        budgets.add(january(gold, measured(700, 1_000), Forecast.extrapolated(), JANUARY_16));
        budgets.add(january(eighty, measured(7_999, 9_999), Forecast.stated(1), JANUARY_16));
        budgets.add(january(eighty, measured(100, 1_000), Forecast.stated(500), JANUARY_16));
        budgets.add(january(eighty, measured(990, 1_000), Forecast.stated(200), JANUARY_16));
        budgets.add(january(eighty, measured(1, 1), Forecast.stated(8), JANUARY_16));
        budgets.add(january(eighty, measured(7_999, 9_999), Forecast.stated(100), FEBRUARY_1));
        budgets.add(january(eighty, measured(80, 100), Forecast.extrapolated(), FEBRUARY_1));
        budgets.add(january(eighty, new Attainment.NoTraffic(), Forecast.extrapolated(), JANUARY_16));
        budgets.add(january(eighty, new Attainment.NoTraffic(), Forecast.stated(10), JANUARY_16));
        budgets.add(january(eighty, new Attainment.NoTraffic(), Forecast.stated(10), FEBRUARY_1));
        budgets.add(january(eighty, new Attainment.Unavailable(), Forecast.extrapolated(), JANUARY_16));
        budgets.add(january(SampleLevels.untargeted(), measured(80, 100), Forecast.extrapolated(), JANUARY_16));
        budgets.add(Budget.of(
                month(SampleLevels.weighted(), measured(80, 100), JANUARY_10, 2), Forecast.extrapolated(), JANUARY_16));
        budgets.add(Budget.of(
                new ServiceLevelResult(SampleLevels.night(), List.of()), Forecast.extrapolated(), JANUARY_16));
        budgets.add(Budget.of(
                SampleLevels.result("Half hours"), Forecast.extrapolated(), Instant.parse("2024-03-29T12:00:00Z")));
        budgets.add(january(eighty, measured(3, 4), Forecast.stated(0), JANUARY_16));
        return report(budgets);
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void everyProspectIsShown(Format format) throws IOException {
        Written.assertGolden("comparison/budget", format, everything());
    }

    @Test
    void budgetFitsOnATerminal() throws IOException {
        Golden.assertSame("comparison/budget-colour.txt", Written.onTerminal(everything()));
    }

    @ParameterizedTest
    @FieldSource("io.github.queuesla.report.format.FormatTest#ALWAYS")
    void hostileNamesStayNames(Format format) throws IOException {
        Report hostile = report(SampleLevels.hostile().stream()
                .map(level -> january(level, measured(80, 100), Forecast.stated(10), JANUARY_16))
                .toList());
        Written.assertGolden("comparison/budget-hostile", format, hostile);
        Written.assertVisible(Written.as(format, hostile));
    }
}
