package io.github.queuesla.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalCostsTest {

    private static final Percentage TARGET = Percentage.parse("80");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final List<IntervalResult> intervals = new ArrayList<>();

    @Test
    void intervalsAreOrderedByTheMissesTheyCostAndNotByTheirPercentage() {
        List<IntervalCost> costs = IntervalCosts.of(
                window(measured(0, 2), measured(40, 100), measured(9, 10), measured(8, 10)), TARGET, 10);
        assertThat(costs)
                .extracting(IntervalCost::ratio, IntervalCost::misses)
                .containsExactly(
                        tuple(new Ratio(40, 100), Fraction.of(40, 1)), tuple(new Ratio(0, 2), Fraction.of(8, 5)));
        assertThat(costs.get(0).interval().start()).isEqualTo(START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void costIsWhatTheWindowWouldHaveGained() {
        IntervalCost cost = IntervalCosts.of(window(measured(40, 100), measured(100, 100)), TARGET, 1)
                .get(0);
        assertThat(cost.points()).isEqualTo(Fraction.of(1, 5));
    }

    @Test
    void earlierOfTwoEqualsComesFirstAndNoMoreThanAskedFor() {
        WindowResult window = window(measured(5, 10), measured(5, 10), measured(5, 10));
        assertThat(IntervalCosts.of(window, TARGET, 2))
                .extracting(cost -> cost.interval().start())
                .containsExactly(START, START.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whatWasNotMeasuredCostNothing() {
        WindowResult window = window(
                new Attainment.Closed(),
                new Attainment.NoTraffic(),
                new Attainment.Unavailable(FailureKind.RATE_LIMITED));
        assertThat(IntervalCosts.of(window, TARGET, 5)).isEmpty();
    }

    private static Attainment measured(long met, long all) {
        return new Attainment.Measured(new Ratio(met, all));
    }

    private WindowResult window(Attainment... attainments) {
        Optional<Ratio> pooled = Optional.empty();
        for (Attainment attainment : attainments) {
            Instant start = START.plus(Duration.ofMinutes(30L * intervals.size()));
            TimeRange range = new TimeRange(start, start.plus(Duration.ofMinutes(30)));
            intervals.add(new IntervalResult(range, attainment, TermCounts.none()));
            Optional<Ratio> ratio = attainment.measured();
            pooled = pooled.isEmpty()
                    ? ratio
                    : pooled.map(sum -> ratio.map(sum::pooledWith).orElse(sum));
        }
        Outcome outcome = new Outcome(
                State.MEASURED,
                pooled.map(Fraction::of),
                Optional.of(TARGET),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                false);
        Span span = new Span("2024-01-01", new TimeRange(START, START.plus(Duration.ofDays(1))), true);
        return new WindowResult(
                span,
                outcome,
                pooled.<Attainment>map(Attainment.Measured::new).orElseGet(Attainment.NoTraffic::new),
                TermCounts.none(),
                List.of(),
                List.of(),
                intervals);
    }
}
