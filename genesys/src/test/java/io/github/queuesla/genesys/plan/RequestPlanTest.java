package io.github.queuesla.genesys.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans with known and unknown numbers. */
class RequestPlanTest {

    private static PlannedRequests requests(Bounds count) {
        return new PlannedRequests("x", "GET", "/x", count, "x", Optional.empty());
    }

    private static RequestPlan plan(Bounds list, Bounds counts, boolean parallel) {
        return plan(list, PlannedCounts.of(requests(counts)), parallel);
    }

    private static RequestPlan plan(Bounds list, PlannedCounts counts, boolean parallel) {
        return new RequestPlan("api", requests(Bounds.exactly(1)), requests(list), counts, List.of(), parallel, 1);
    }

    @Test
    void boundsShowWhatIsKnown() {
        assertThat(Bounds.exactly(5)).hasToString("5");
        assertThat(Bounds.between(1, 4)).hasToString("1 to 4");
        assertThat(Bounds.atLeast(2)).hasToString("2 or more");
        assertThat(Bounds.exactly(5).plus(Bounds.between(1, 4))).isEqualTo(Bounds.between(6, 9));
        assertThat(Bounds.exactly(5).plus(Bounds.atLeast(1))).isEqualTo(Bounds.atLeast(6));
        assertThat(Bounds.exactly(5).max(Bounds.between(1, 9))).isEqualTo(Bounds.between(5, 9));
        assertThat(Bounds.atLeast(3).map(number -> number * 2)).isEqualTo(Bounds.atLeast(6));
        assertThat(Bounds.atLeast(3).isExact()).isFalse();
        assertThatThrownBy(() -> Bounds.between(4, 3)).hasMessageContaining("4 to 3");
        assertThatThrownBy(() -> Bounds.atLeast(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totalIsUnknownIfAnyPartIs() {
        assertThat(plan(Bounds.exactly(1), Bounds.exactly(5), true).total()).isEqualTo(Bounds.exactly(7));
        assertThat(plan(Bounds.atLeast(1), Bounds.exactly(5), true).total()).isEqualTo(Bounds.atLeast(7));
    }

    @ParameterizedTest
    @CsvSource({
        // list, counts, parallel, concurrency, round trips
        "1, 5, true, 16, 2",
        "1, 5, false, 16, 3",
        "3, 5, true, 16, 3",
        "3, 5, false, 16, 4",
        "1, 0, false, 16, 2",
        "1, 5, true, 1, 7",
        "1, 40, true, 16, 4"
    })
    void roundTripsCountConsecutiveRequests(long list, long counts, boolean parallel, int concurrency, long trips) {
        assertThat(plan(Bounds.exactly(list), Bounds.exactly(counts), parallel).roundTrips(concurrency))
                .isEqualTo(Bounds.exactly(trips));
    }

    @Test
    void firstRequestIsSentAloneIfThereIsAFallback() {
        PlannedCounts probed =
                new PlannedCounts(requests(Bounds.exactly(4)), true, Optional.of(requests(Bounds.exactly(5))));
        RequestPlan plan = plan(Bounds.exactly(1), probed, true);

        assertThat(plan.roundTrips(16)).isEqualTo(Bounds.exactly(3));
        assertThat(plan.total()).isEqualTo(Bounds.exactly(6));
        assertThat(plan.totalOtherwise()).contains(Bounds.exactly(8));
        assertThat(plan(Bounds.exactly(1), Bounds.exactly(4), true).totalOtherwise())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"284, 300, 0", "285, 300, 1", "569, 300, 1", "570, 300, 2", "99, 50, 1", "100, 50, 2", "284, 9999, 0"})
    void waitCoversTheMinutesWithoutAllowance(long counts, int maxRate, long minutes) {
        RequestPlan plan = plan(Bounds.exactly(1), Bounds.exactly(counts), true);

        assertThat(plan.waiting(maxRate).least()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(plan.waiting(maxRate).most()).contains(Duration.ofMinutes(minutes));
        assertThat(plan(Bounds.atLeast(1), Bounds.exactly(counts), true)
                        .waiting(maxRate)
                        .most())
                .isEmpty();
    }
}
