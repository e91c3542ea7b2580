package io.github.queuesla.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.faultlab.network.Fault;
import io.github.queuesla.faultlab.network.Recoveries;
import io.github.queuesla.faultlab.network.RetryAfterForm;
import io.github.queuesla.faultlab.scenario.Report;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs 10,000 seeds in every build, or {@code -Dfault.seeds} seeds from {@code -Dfault.first}. */
class FaultScheduleTest {

    private static final long FIRST = Long.getLong("fault.first", 1);
    private static final int SEEDS = Integer.getInteger("fault.seeds", 10_000);

    @Test
    void countsAreExactAndEveryPromiseIsKeptUnderAnySchedule() throws Exception {
        Campaign campaign = Campaign.of(FIRST, SEEDS);

        assertThat(campaign.failed().stream().limit(10).map(FaultScheduleTest::story))
                .as("runs that broke a promise, of %d", SEEDS)
                .isEmpty();
        assertThat(campaign.runs()).isEqualTo(SEEDS);
        assertThat(campaign.met().keySet()).as("faults met").containsExactlyInAnyOrder(Fault.values());
        assertThat(campaign.forms().keySet())
                .as("forms of Retry-After")
                .containsExactlyInAnyOrder(RetryAfterForm.values());
        assertThat(campaign.overcome().keySet())
                .as("faults that a request got over")
                .containsAll(
                        Arrays.stream(Fault.values()).filter(Fault::passing).toList());
        assertThat(campaign.paths().keySet()).as("ways to get on").containsExactlyInAnyOrder(Recoveries.Path.values());
    }

    private static String story(Report report) {
        return report.findings().stream()
                        .limit(3)
                        .collect(Collectors.joining(
                                "\n  ", "seed " + report.seed() + ": ", "\n  see it with: faultlab/run "))
                + report.seed();
    }
}
