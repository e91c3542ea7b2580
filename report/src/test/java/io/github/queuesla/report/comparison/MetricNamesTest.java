package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Label;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import io.github.queuesla.report.level.ContractSamples;
import io.github.queuesla.report.level.LevelReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The naming rules of Prometheus: "Metric and label naming", and what {@code promtool check metrics} refuses. */
class MetricNamesTest {

    private static final Pattern NAME = Pattern.compile("queue_sla(_[a-z]+)+");
    private static final Pattern LABEL = Pattern.compile("[a-z]+(_[a-z]+)*");

    /** What a count counts, in the plural. */
    private static final Set<String> COUNTED = Set.of("contacts", "misses", "queues", "intervals");

    /** Metrics that are 0 or 1, or an amount in the currency of a label. */
    private static final Set<String> WITHOUT_UNIT = Set.of(
            "queue_sla_target_met",
            "queue_sla_credit",
            "queue_sla_state",
            "queue_sla_provisional",
            "queue_sla_window_complete",
            "queue_sla_queue_target_met",
            "queue_sla_queue_available",
            "queue_sla_queue_media_target_met",
            "queue_sla_budget_prospect");

    private static final Set<String> OTHER_UNITS = Set.of(
            "milliseconds",
            "ms",
            "minutes",
            "hours",
            "days",
            "percent",
            "percents",
            "permille",
            "number",
            "gauge",
            "counter",
            "histogram",
            "summary");

    private static final Set<String> OF_OTHER_TYPES = Set.of("total", "count", "sum", "bucket", "info", "created");

    /** The metrics of all reports that have any. */
    private static List<Metric> all() {
        LevelReport levels = ContractSamples.everything();
        return Stream.of(
                        levels.metrics(split(levels)),
                        BudgetReportTest.everything().metrics())
                .flatMap(List::stream)
                .toList();
    }

    /** The results by queue, and by queue and medium. */
    private static List<Result> split(LevelReport report) {
        Result byQueue = report.result();
        return List.of(byQueue, in(byQueue, byQueue.breakdown().byMedia(true)));
    }

    private static Result in(Result result, Breakdown rows) {
        return new Result(
                result.contract(),
                result.period(),
                rows,
                result.interval(),
                result.levels(),
                result.problems(),
                result.withheld(),
                result.notes());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    @Test
    void everyNameIsLowerCaseAndBeginsWithTheProduct() {
        assertThat(all())
                .extracting(Metric::name)
                .allMatch(name -> NAME.matcher(name).matches());
    }

    @Test
    void everyNameEndsWithItsBaseUnit() {
        for (Metric metric : all()) {
            String end = last(metric.name());
            assertThat(end.equals("ratio")
                            || metric.name().endsWith("_timestamp_seconds")
                            || COUNTED.contains(end)
                            || WITHOUT_UNIT.contains(metric.name()))
                    .as(metric.name())
                    .isTrue();
            assertThat(metric.name().split("_")).as(metric.name()).doesNotContainAnyElementsOf(OTHER_UNITS);
        }
    }

    @Test
    void gaugeHasNoNameOfAnotherType() {
        // A count of contacts falls when the platform corrects it and when a window begins, so none is a counter.
        assertThat(all()).extracting(metric -> last(metric.name())).doesNotContainAnyElementsOf(OF_OTHER_TYPES);
    }

    @Test
    void ratiosAreSharesAndFlagsAreZeroOrOne() {
        for (Metric metric : all()) {
            for (Metric.Sample sample : metric.samples()) {
                if (metric.name().endsWith("level_ratio") || metric.name().endsWith("target_ratio")) {
                    assertThat(sample.value().doubleValue()).as(metric.name()).isBetween(0.0, 1.0);
                } else if (WITHOUT_UNIT.contains(metric.name())
                        && !metric.name().endsWith("credit")) {
                    assertThat(sample.value().intValueExact()).as(metric.name()).isBetween(0, 1);
                }
            }
        }
    }

    @Test
    void labelsAreLowerCaseAndNoneIsReserved() {
        assertThat(all())
                .flatExtracting(Metric::samples)
                .flatExtracting(Metric.Sample::labels)
                .extracting(Label::name)
                .allMatch(name -> LABEL.matcher(name).matches())
                .doesNotContain("le", "quantile", "job", "instance");
    }

    @Test
    void everySampleNamesItsContractSoThatFilesOfSeveralContractsDoNotCollide() {
        for (Metric metric : all()) {
            assertThat(metric.samples())
                    .as(metric.name())
                    .allMatch(sample -> sample.labels().stream()
                            .anyMatch(label -> label.name().equals("contract")));
        }
    }

    @Test
    void helpIsOneSentenceThatNeverDependsOnTheReport() {
        Map<String, String> texts = new HashMap<>();
        List<Metric> metrics = new ArrayList<>(all());
        metrics.addAll(ContractSamples.hostile().metrics(split(ContractSamples.hostile())));
        metrics.addAll(
                CheckReportTest.check(ContractSamples.everything(), 5).report().metrics());
        for (Metric metric : metrics) {
            assertThat(metric.help()).matches("[A-Z][^\n\\\\]*\\.");
            // Collectors refuse two texts for one name, even in different files.
            assertThat(texts.putIfAbsent(metric.name(), metric.help())).isIn(null, metric.help());
        }
    }

    @Test
    void everyFamilyHasOneHeadAndItsSamplesRightBelow() throws IOException {
        for (Report report : List.of(
                BudgetReportTest.everything(), ContractSamples.everything().report())) {
            List<String> heads = new ArrayList<>();
            String current = "";
            for (String line : Written.as(Format.PROMETHEUS, report).split("\n")) {
                if (line.startsWith("# HELP ")) {
                    current = line.split(" ")[2];
                    heads.add(current);
                } else if (line.startsWith("# TYPE ")) {
                    assertThat(line).isEqualTo("# TYPE " + current + " gauge");
                } else {
                    assertThat(line).matches(Pattern.quote(current) + "[{ ].*");
                }
            }
            assertThat(heads).doesNotHaveDuplicates().isNotEmpty();
        }
    }
}
