package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.SlaResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolingTest {

    private static final Attainment HALF = new Attainment.Measured(new Ratio(1, 2));
    private static final Attainment QUIET = new Attainment.NoTraffic();
    private static final Attainment LOST = new Attainment.Unavailable(FailureKind.RATE_LIMITED);

    @Test
    void whatIsMeasuredBeatsWhatIsNot() {
        assertThat(Pooling.pool(List.of(QUIET, HALF, LOST, HALF))).isEqualTo(new Attainment.Measured(new Ratio(2, 4)));
    }

    @Test
    void whatIsMissingBeatsNoTraffic() {
        assertThat(Pooling.pool(List.of(QUIET, LOST))).isEqualTo(LOST);
        assertThat(Pooling.pool(List.of(QUIET, QUIET))).isEqualTo(QUIET);
        assertThat(Pooling.pool(List.of())).isEqualTo(QUIET);
    }

    @Test
    void firstReasonStandsForAll() {
        Attainment other = new Attainment.Unavailable(FailureKind.INTERRUPTED);
        assertThat(Pooling.pool(List.of(LOST, other))).isEqualTo(LOST);
    }

    @Test
    void oneProvisionalRowMakesTheTotalProvisional() {
        List<SlaResult> rows = List.of(row(Scene.BILLING, true), row(Scene.SALES, false));
        assertThat(Pooling.total(Scene.TARGET_80, Optional.empty(), rows).provisional())
                .isTrue();
    }

    private static SlaResult row(Queue queue, boolean provisional) {
        return new SlaResult(
                Scene.TARGET_80, queue, Optional.empty(), Optional.empty(), HALF, QueueCounts.none(), provisional);
    }
}
