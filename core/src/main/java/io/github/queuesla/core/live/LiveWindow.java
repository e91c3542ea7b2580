package io.github.queuesla.core.live;

import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.DayBelowTarget;
import io.github.queuesla.core.comparison.Forecast;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult.Outcome;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The current window of a service level, or its day, as far as it is counted. Immutable.
 *
 * @param label {@code 2024-01-31}, {@code 2024-W05} or {@code 2024-01}
 * @param range the whole window in which the service level is valid
 * @param until the end of the counted part
 * @param numbers all available queues pooled, whatever the roll-up
 * @param outcome the attainment by the agreed roll-up, and the verdict so far
 * @param outlook the counted contacts expected in the rest, and what that number rests on
 * @param budget the misses left; absent without a target or without counts
 * @param days the days so far whose own attainment is below the target, those with most excess misses first
 */
public record LiveWindow(
        String label,
        TimeRange range,
        Instant until,
        LiveNumbers numbers,
        Outcome outcome,
        Outlook outlook,
        Optional<LiveBudget> budget,
        List<DayBelowTarget> days) {

    public LiveWindow {
        days = List.copyOf(days);
    }

    /** The last window of the results; empty without one. */
    static Optional<LiveWindow> of(ServiceLevelResult results, Expectation expectation, Instant now) {
        Optional<Long> expected =
                Budget.rest(results, now).flatMap(rest -> expectation.contacts(results.level(), rest));
        Budget budget = Budget.of(results, expected.map(Forecast::ofWeekdays).orElseGet(Forecast::extrapolated), now);
        return budget.current().map(current -> of(budget, current));
    }

    private static LiveWindow of(Budget budget, Budget.Current current) {
        Outlook outlook = current.outlook();
        return new LiveWindow(
                current.window().span().label(),
                current.whole(),
                current.until(),
                LiveNumbers.of(current.window()),
                current.window().outcome(),
                outlook,
                budget.misses()
                        .map(misses -> new LiveBudget(misses, outlook.contacts().isPresent())),
                budget.days());
    }

    /** This window, counting that many waiting contacts as missed. */
    LiveWindow counting(long lost, ServiceLevel level) {
        return new LiveWindow(label, range, until, numbers.counting(lost, level), outcome, outlook, budget, days);
    }

    /** Whether the target is out of reach, or missed at the end of the window; only for a pooled target before it. */
    boolean isMissed(ServiceLevel level) {
        boolean over = !until.isBefore(range.end());
        boolean lost = budget.filter(LiveBudget::isLost).isPresent();
        return isBelow() && (over || (level.rollUp().isPooled() && lost));
    }

    /** Whether the window so far is below the target. */
    boolean isBelow() {
        return outcome.met().filter(met -> !met).isPresent();
    }

    /** Whether the window will be below the target once those already lost are counted; only for a pooled target. */
    boolean isBelowWithLost(ServiceLevel level) {
        return level.rollUp().isPooled()
                && numbers.withLost()
                        .flatMap(ratio -> level.definition().target().map(target -> !ratio.meets(target)))
                        .orElse(false);
    }
}
