package io.github.queuesla.core.comparison;

import static io.github.queuesla.core.comparison.Counted.at;
import static io.github.queuesla.core.comparison.Counted.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.quantity.Fraction;
import org.junit.jupiter.api.Test;

class WorstIntervalsTest {

    /** January is missed, February is met although one of its half hours is worse, and March is missed so far. */
    private static Counted quarter() {
        return new Counted()
                .halfHour("2024-01-02T10:00", 40, 100)
                .halfHour("2024-01-02T10:30", 0, 2)
                .halfHour("2024-01-03T10:00", 85, 98)
                .window("2024-01", days("2024-01-01", "2024-02-01"), true)
                .halfHour("2024-02-02T10:00", 0, 100)
                .halfHour("2024-02-02T10:30", 900, 900)
                .window("2024-02", days("2024-02-01", "2024-03-01"), true)
                .halfHour("2024-03-01T10:00", 0, 50)
                .halfHour("2024-03-01T10:30", 60, 125)
                .window("2024-03", days("2024-03-01", "2024-04-01"), false);
    }

    @Test
    void mostExcessMissesOfAllMissedWindowsAreFirst() {
        assertThat(WorstIntervals.of(quarter().result(), 10))
                .extracting(
                        interval -> interval.window().label(), Interval::met, Interval::counted, Interval::excessMisses)
                .containsExactly(
                        tuple("2024-01", 40L, 100L, Fraction.of(40, 1)),
                        tuple("2024-03", 0L, 50L, Fraction.of(40, 1)),
                        tuple("2024-03", 60L, 125L, Fraction.of(40, 1)),
                        tuple("2024-01", 0L, 2L, Fraction.of(8, 5)));
    }

    @Test
    void resultIsLimitedAndHasTheEffectOnTheWindow() {
        Interval worst = WorstIntervals.of(quarter().result(), 1).get(0);
        assertThat(worst.range().start()).isEqualTo(at("2024-01-02T10:00"));
        assertThat(worst.counted() - worst.met()).isEqualTo(60);
        assertThat(worst.points()).isEqualTo(Fraction.of(1, 5));
        assertThat(WorstIntervals.of(quarter().result(), 3)).hasSize(3);
    }

    @Test
    void unmeasuredIntervalsAreLeftOut() {
        Counted partial = new Counted()
                .unavailable("2024-01-02T10:00")
                .halfHour("2024-01-02T10:30", 0, 2)
                .window("2024-01", days("2024-01-01", "2024-02-01"), true);
        assertThat(WorstIntervals.of(partial.result(), 5))
                .extracting(interval -> interval.range().start())
                .containsExactly(at("2024-01-02T10:30"));
    }

    @Test
    void withoutTargetThereAreNoWorstIntervals() {
        Counted untargeted = new Counted()
                .withoutTarget()
                .halfHour("2024-01-02T10:00", 0, 100)
                .window("2024-01", days("2024-01-01", "2024-02-01"), true);
        assertThat(WorstIntervals.of(untargeted.result(), 5)).isEmpty();
    }
}
