package io.github.queuesla.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Metric.Label;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetMetricsTest {

    private static List<Metric.Sample> samples(String metric, String serviceLevel) {
        return BudgetReportTest.everything().metrics().stream()
                .filter(one -> one.name().equals("queue_sla_budget_" + metric))
                .flatMap(one -> one.samples().stream())
                .filter(sample -> sample.labels().get(1).equals(new Label("service_level", serviceLevel)))
                .toList();
    }

    @Test
    void budgetHasMissesUsedAndLeftWithItsClient() {
        assertThat(samples("remaining_misses", "Gold voice"))
                .extracting(sample -> sample.value().toPlainString())
                .containsExactly("166", "201");
        assertThat(samples("used_misses", "Gold voice").get(0).labels())
                .containsExactly(
                        new Label("contract", "Outsourcer 2024"),
                        new Label("service_level", "Gold voice"),
                        new Label("client", "ACME | Söhne"));
    }

    @Test
    void everyMetricIsWritten() throws IOException {
        Written.assertGolden("comparison/budget", Format.PROMETHEUS, BudgetReportTest.everything());
    }

    @Test
    void exactlyOneProspectIsCurrent() {
        assertThat(samples("prospect", "Gold voice").subList(0, 3))
                .extracting(sample -> sample.labels().get(3).value() + " " + sample.value())
                .containsExactly("safe 0", "open 1", "lost 0");
    }

    @Test
    void budgetWithMissingQueuesHasOnlyTheirNumber() {
        assertThat(samples("missing_queues", "Weighted"))
                .extracting(sample -> sample.value().intValueExact())
                .containsExactly(2);
        assertThat(Stream.of("remaining_misses", "used_misses", "needed_ratio", "projected_ratio", "prospect")
                        .flatMap(metric -> samples(metric, "Weighted").stream()))
                .isEmpty();
    }

    @Test
    void withoutWindowOrTargetThereAreNoMetrics() {
        assertThat(samples("remaining_misses", "Night desk")).isEmpty();
        assertThat(samples("remaining_misses", "within-30s")).isEmpty();
        assertThat(samples("missing_queues", "Night desk")).isEmpty();
    }
}
