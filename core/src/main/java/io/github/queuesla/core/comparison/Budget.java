package io.github.queuesla.core.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many misses a service level has left in its current window: by its own target and formula, all contacts together.
 * With another roll-up than that, the budget is a hint and decides nothing. Immutable.
 *
 * @param level the promise
 * @param current the window; absent when the agreement did not hold in the period
 * @param misses allowed, used and left; absent without a window, without a target, and when no counts could be had. Where
 *     the outlook has no contacts, it is of the contacts so far alone
 * @param days days so far that by themselves are below target, those with most misses beyond what it allows first
 */
public record Budget(
        ServiceLevel level, Optional<Current> current, Optional<ErrorBudget> misses, List<DayBelowTarget> days) {

    /**
     * The window that a budget is of. Immutable.
     *
     * @param window the last one of the period, as far as it was counted
     * @param whole all of it that the agreement holds in
     * @param until up to here it was counted
     * @param outlook what is to come after that
     */
    public record Current(WindowResult window, TimeRange whole, Instant until, Outlook outlook) {

        /** Whether the counts leave out its beginning, so that the budget does too. */
        public boolean startsLate() {
            return window.span().range().start().isAfter(whole.start());
        }
    }

    public Budget {
        days = List.copyOf(days);
    }

    /**
     * The budget of the last window.
     *
     * @param soFar the service level, counted up to now
     * @param forecast of the contacts that will count in the rest of that window
     * @param now when it is
     */
    public static Budget of(ServiceLevelResult soFar, Forecast forecast, Instant now) {
        ServiceLevel level = soFar.level();
        if (soFar.windows().isEmpty()) {
            return new Budget(level, Optional.empty(), Optional.empty(), List.of());
        }
        WindowResult window = soFar.windows().get(soFar.windows().size() - 1);
        WindowRest rest = WindowRest.of(level, window, now);
        Outlook outlook = rest.outlook(forecast, counted(window));
        Optional<Percentage> target = level.definition().target();
        return new Budget(
                level,
                Optional.of(new Current(window, rest.whole(), rest.until(), outlook)),
                target.flatMap(agreed -> misses(window, outlook, agreed)),
                target.map(agreed -> DaysBelowTarget.of(level, window, agreed, rest.until()))
                        .orElse(List.of()));
    }

    /** The level at which the window ends when the rest goes as it went so far; absent when nothing was counted. */
    public Optional<Fraction> projected() {
        return misses.filter(budget -> budget.counted() > 0)
                .flatMap(budget -> budget.finish(Fraction.of(budget.met(), budget.counted())));
    }

    private static Optional<ErrorBudget> misses(WindowResult window, Outlook outlook, Percentage target) {
        long forecast = outlook.contacts().orElse(0L);
        return window.pooled()
                .match(
                        ratio -> Optional.of(new ErrorBudget(ratio.numerator(), ratio.denominator(), forecast, target)),
                        () -> Optional.of(new ErrorBudget(0, 0, forecast, target)),
                        () -> Optional.of(new ErrorBudget(0, 0, forecast, target)),
                        reason -> Optional.empty());
    }

    private static long counted(WindowResult window) {
        return window.pooled().measured().map(Ratio::denominator).orElse(0L);
    }
}
