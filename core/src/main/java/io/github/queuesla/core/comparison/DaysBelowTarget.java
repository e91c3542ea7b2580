package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the days of a window whose attainment is below the target. */
final class DaysBelowTarget {

    private static final Comparator<DayBelowTarget> WORST_FIRST =
            Comparator.comparing(DayBelowTarget::excessMisses).reversed().thenComparing(DayBelowTarget::day);

    private DaysBelowTarget() {}

    static List<DayBelowTarget> of(ServiceLevel level, WindowResult window, Percentage target, Instant until) {
        List<DayBelowTarget> below = new ArrayList<>();
        IntervalResult.byDay(window.intervals(), level.zone())
                .forEach((day, intervals) -> pooled(intervals)
                        .filter(ratio -> !ratio.meets(target))
                        .ifPresent(ratio -> {
                            Instant end =
                                    day.plusDays(1).atStartOfDay(level.zone()).toInstant();
                            boolean whole = !end.isAfter(until) && isComplete(intervals);
                            below.add(new DayBelowTarget(
                                    day, ratio.numerator(), ratio.denominator(), ratio.excessMisses(target), whole));
                        }));
        return below.stream().sorted(WORST_FIRST).toList();
    }

    private static Optional<Ratio> pooled(List<IntervalResult> intervals) {
        return intervals.stream()
                .flatMap(interval -> interval.attainment().measured().stream())
                .reduce(Ratio::pooledWith);
    }

    private static boolean isComplete(List<IntervalResult> intervals) {
        return intervals.stream().noneMatch(interval -> interval.attainment().isUnavailable());
    }
}
