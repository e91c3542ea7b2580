package io.github.queuesla.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The board for programs: every field and metric, of a row of each kind. */
class BoardReportTest {

    private static final Report REPORT = new BoardReport(SampleRows.everything()).report();

    @Test
    void everyFieldIsWritten() throws IOException {
        Written.assertGolden("live/board", Format.JSON, REPORT);
    }

    @Test
    void everyMetricIsWritten() throws IOException {
        Written.assertGolden("live/board", Format.PROMETHEUS, REPORT);
    }

    @Test
    void exactlyOneStateOfEachServiceLevelIsCurrent() {
        assertThat(samples("state"))
                .filteredOn(sample -> sample.value().signum() > 0)
                .hasSize(SampleRows.everything().rows().size());
    }

    @Test
    void levelWithMissingQueuesHasNoBudget() {
        for (String metric : List.of("remaining_misses", "needed_ratio", "projected_ratio")) {
            assertThat(samples(metric))
                    .noneMatch(sample -> sample.labels().toString().contains("Without two queues"));
        }
    }

    private static List<Metric.Sample> samples(String metric) {
        return REPORT.metrics().stream()
                .filter(one -> one.name().equals("queue_sla_live_" + metric))
                .flatMap(one -> one.samples().stream())
                .toList();
    }
}
