package io.github.queuesla.core.comparison;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The error budget of a service level in its current window, by its target and formula with all contacts pooled. With
 * another roll-up than pooled, it is a hint and does not decide the verdict. Immutable.
 *
 * @param level the service level
 * @param current the current window; absent when the service level was not valid in the period
 * @param misses the misses allowed, used and left; absent without a window, without a target, and without counts.
 *     Without a forecast, it covers the contacts so far
 * @param days the days so far whose own attainment is below the target, those with most excess misses first
 */
public record Budget(
        ServiceLevel level, Optional<Current> current, Optional<ErrorBudget> misses, List<DayBelowTarget> days) {

    /**
     * The window of a budget. Immutable.
     *
     * @param window the last window of the period, as far as it is counted
     * @param whole the whole window in which the service level is valid
     * @param until the end of the counted part
     * @param outlook the forecast for the rest
     */
    public record Current(WindowResult window, TimeRange whole, Instant until, Outlook outlook) {

        /** Whether the counts, and so the budget, leave out the beginning of the window. */
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
     * @param soFar the results of the service level up to now
     * @param forecast the counted contacts expected in the rest of the window
     * @param now the current time
     */
    public static Budget of(ServiceLevelResult soFar, Forecast forecast, Instant now) {
        ServiceLevel level = soFar.level();
        // A report to date ends with the window that is not over, which is the one with a budget to spend.
        return soFar.lastWindow()
                .map(window -> of(level, window, forecast, now))
                .orElseGet(() -> new Budget(level, Optional.empty(), Optional.empty(), List.of()));
    }

    private static Budget of(ServiceLevel level, WindowResult window, Forecast forecast, Instant now) {
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

    /** The rest of the last window; empty without one, and when it is over. */
    public static Optional<TimeRange> rest(ServiceLevelResult soFar, Instant now) {
        return soFar.lastWindow()
                .flatMap(window -> WindowRest.of(soFar.level(), window, now).rest());
    }

    /** What can still become of the window; absent without a budget, and while the number of remaining contacts is unknown. */
    public Optional<ErrorBudget.Prospect> prospect() {
        boolean known = current.filter(window -> window.outlook().contacts().isPresent())
                .isPresent();
        return misses.filter(budget -> known).map(ErrorBudget::prospect);
    }

    /** The attainment of the whole window if the rest has the attainment so far; absent without a counted contact. */
    public Optional<Fraction> projected() {
        return misses.flatMap(ErrorBudget::projected);
    }

    private static Optional<ErrorBudget> misses(WindowResult window, Outlook outlook, Percentage target) {
        long forecast = outlook.contacts().orElse(0L);
        return window.pooled()
                .match(
                        ratio -> Optional.of(new ErrorBudget(ratio.numerator(), ratio.denominator(), forecast, target)),
                        state -> state == State.UNAVAILABLE
                                ? Optional.empty()
                                : Optional.of(new ErrorBudget(0, 0, forecast, target)));
    }

    private static long counted(WindowResult window) {
        return window.pooled().measured().map(Ratio::denominator).orElse(0L);
    }
}
