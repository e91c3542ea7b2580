package io.github.queuesla.core.live;

import io.github.queuesla.core.budget.ErrorBudget.Prospect;
import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.AlertCondition.BudgetAhead;
import io.github.queuesla.core.contract.AlertCondition.IntervalsBelowTarget;
import io.github.queuesla.core.contract.AlertCondition.OutOfReach;
import io.github.queuesla.core.contract.AlertCondition.WaitOver;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the condition of an alert holds in a row of the board.
 *
 * @param alert the alert
 * @param row the service level as it is now
 */
record AlertCheck(Alert alert, LiveRow row) {

    /** Whether it holds; empty when nothing can be said: outside the opening hours, and without the numbers for it. */
    Optional<Boolean> holds(Instant now) {
        if (!row.level().isValid(now)) {
            return Optional.of(false);
        }
        return row.isOpen() ? holdsWhileOpen() : Optional.empty();
    }

    private Optional<Boolean> holdsWhileOpen() {
        AlertCondition condition = alert.condition();
        if (condition instanceof AlertCondition.Stale) {
            return Optional.of(row.countsAt().isEmpty() || row.state() == LiveState.STALE || row.waitingIsOld());
        }
        if (condition instanceof WaitOver over) {
            return waitsLonger(over);
        }
        boolean unknown = row.state() == LiveState.UNAVAILABLE || row.state() == LiveState.STALE;
        Optional<Percentage> target = row.level().definition().target();
        if (unknown || target.isEmpty()) {
            return Optional.empty();
        }
        if (condition instanceof IntervalsBelowTarget below) {
            return Optional.of(areBelow(below.intervals(), target.get()));
        }
        return row.budget()
                .filter(LiveBudget::restKnown)
                .flatMap(budget -> budget.misses().counted() < least()
                        ? Optional.of(false)
                        : holds(condition, budget, target.get()));
    }

    private static Optional<Boolean> holds(AlertCondition condition, LiveBudget budget, Percentage target) {
        if (condition instanceof OutOfReach) {
            return budget.prospect().map(Prospect.LOST::equals);
        }
        if (condition instanceof BudgetAhead ahead) {
            return budget.usedShare()
                    .flatMap(used -> budget.pastShare().map(past -> used.minus(past)))
                    .map(lead -> lead.compareTo(Fraction.of(ahead.points())) > 0);
        }
        return budget.projected().map(share -> !share.meets(target));
    }

    /** At least one contact: without any, there is nothing to project. */
    private long least() {
        return Math.max(1, alert.minimumVolume().orElse(1L));
    }

    private boolean areBelow(int intervals, Percentage target) {
        List<Ratio> counted = row.halfHours().stream()
                .filter(ratio -> ratio.denominator() >= least())
                .toList();
        return counted.size() >= intervals
                && counted.subList(counted.size() - intervals, counted.size()).stream()
                        .noneMatch(ratio -> ratio.meets(target));
    }

    private Optional<Boolean> waitsLonger(WaitOver over) {
        return row.waiting()
                .filter(waiting -> !row.waitingIsOld())
                .flatMap(waiting -> waiting.waiting() == 0
                        ? Optional.of(false)
                        : waiting.longest().map(wait -> wait.compareTo(over.limit()) > 0));
    }
}
