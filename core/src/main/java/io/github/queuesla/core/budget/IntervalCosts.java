package io.github.queuesla.core.budget;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the intervals that the misses of a window come from. */
public final class IntervalCosts {

    private static final Comparator<IntervalCost> DEAREST = Comparator.comparing(IntervalCost::misses)
            .reversed()
            .thenComparing(cost -> cost.interval().start());

    private IntervalCosts() {}

    /**
     * The intervals in which more was missed than the target allows, those that cost most misses first; a bad quarter of
     * an hour at night costs less than a weak one at noon. Empty when nothing was measured.
     *
     * @param target the share owed of all contacts
     * @param most at most so many
     */
    public static List<IntervalCost> of(WindowResult window, Percentage target, int most) {
        Optional<Ratio> pooled = window.pooled().measured();
        if (pooled.isEmpty()) {
            return List.of();
        }
        Fraction all = Fraction.of(pooled.get().denominator(), 1);
        return window.intervals().stream()
                .flatMap(interval -> cost(interval, target, all).stream())
                .sorted(DEAREST)
                .limit(most)
                .toList();
    }

    private static Optional<IntervalCost> cost(IntervalResult interval, Percentage target, Fraction all) {
        return interval.attainment()
                .measured()
                .filter(ratio -> !ratio.meets(target))
                .map(ratio -> {
                    Fraction owed = Fraction.of(target).times(Fraction.of(ratio.denominator(), 1));
                    Fraction misses = owed.minus(Fraction.of(ratio.numerator(), 1));
                    return new IntervalCost(interval.range(), ratio, misses, misses.dividedBy(all));
                });
    }
}
