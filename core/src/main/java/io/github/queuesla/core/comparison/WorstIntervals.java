package io.github.queuesla.core.comparison;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the intervals that made a service level miss its target. */
public final class WorstIntervals {

    private static final Comparator<Interval> WORST_FIRST = Comparator.comparing(Interval::excessMisses)
            .reversed()
            .thenComparing(interval -> interval.range().start());

    private WorstIntervals() {}

    /**
     * An interval of a missed window that misses more contacts than the target allows. Immutable.
     *
     * @param window the window that contains it
     * @param range the interval
     * @param met met contacts, all queues together
     * @param counted counted contacts
     * @param excessMisses the missed contacts beyond those that the target allows, above 0
     * @param points how much higher the window's pooled attainment would be if the interval just met the target; a
     *     share of one
     */
    public record Interval(
            WindowResult.Span window,
            TimeRange range,
            long met,
            long counted,
            Fraction excessMisses,
            Fraction points) {}

    /**
     * The intervals of all missed windows, those with most excess misses first, then in order of time. Empty without a
     * target and without a missed window.
     *
     * @param most the maximum number of intervals
     */
    public static List<Interval> of(ServiceLevelResult level, int most) {
        Optional<Percentage> target = level.level().definition().target();
        if (target.isEmpty()) {
            return List.of();
        }
        return level.windows().stream()
                .filter(WorstIntervals::isMissed)
                .flatMap(window -> costly(window, target.get()))
                .sorted(WORST_FIRST)
                .limit(most)
                .toList();
    }

    private static Stream<Interval> costly(WindowResult window, Percentage target) {
        Fraction all =
                Fraction.of(window.pooled().measured().map(Ratio::denominator).orElse(1L), 1);
        return window.intervals().stream()
                .flatMap(interval -> interval
                        .attainment()
                        .measured()
                        .filter(ratio -> !ratio.meets(target))
                        .map(ratio -> {
                            Fraction excessMisses = ratio.excessMisses(target);
                            return new Interval(
                                    window.span(),
                                    interval.range(),
                                    ratio.numerator(),
                                    ratio.denominator(),
                                    excessMisses,
                                    excessMisses.dividedBy(all));
                        })
                        .stream());
    }

    private static boolean isMissed(WindowResult window) {
        return window.outcome().met().filter(met -> !met).isPresent();
    }
}
