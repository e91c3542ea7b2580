package io.github.queuesla.core.live;

import io.github.queuesla.core.budget.ErrorBudget.Prospect;
import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.contract.AlertCondition.BudgetAhead;
import io.github.queuesla.core.contract.AlertCondition.IntervalsBelowTarget;
import io.github.queuesla.core.contract.AlertCondition.WaitOver;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Whether the condition of an alert holds in a row of the board.
 *
 * @param alert the alert
 * @param row the service level as it is now
 */
record AlertCheck(Alert alert, LiveRow row) implements AlertCondition.Cases<Optional<Boolean>> {

    /** Whether it holds; empty when nothing can be said: outside the opening hours, and without the numbers for it. */
    Optional<Boolean> holds(Instant now) {
        if (!row.level().isValid(now)) {
            return Optional.of(false);
        }
        return row.isOpen() ? alert.condition().match(this) : Optional.empty();
    }

    @Override
    public Optional<Boolean> projectedBelowTarget() {
        return ofBudget((budget, target) -> budget.projected().map(share -> !share.meets(target)));
    }

    @Override
    public Optional<Boolean> budgetAhead(BudgetAhead condition) {
        return ofBudget((budget, target) -> budget.usedShare()
                .flatMap(used -> budget.pastShare().map(past -> used.minus(past)))
                .map(lead -> lead.compareTo(Fraction.of(condition.points())) > 0));
    }

    @Override
    public Optional<Boolean> intervalsBelowTarget(IntervalsBelowTarget condition) {
        return target().map(target -> areBelow(condition.intervals(), target));
    }

    @Override
    public Optional<Boolean> stale() {
        return Optional.of(row.countsAt().isEmpty() || row.state() == LiveState.STALE || row.waitingIsOld());
    }

    @Override
    public Optional<Boolean> outOfReach() {
        return ofBudget((budget, target) -> budget.prospect().map(Prospect.LOST::equals));
    }

    @Override
    public Optional<Boolean> waitOver(WaitOver condition) {
        return row.waitingOpen()
                .filter(waiting -> !row.waitingIsOld())
                .flatMap(waiting -> waiting.waiting() == 0
                        ? Optional.of(false)
                        : waiting.longest().map(wait -> wait.compareTo(condition.limit()) > 0));
    }

    /** The target, when the counts can be compared with it. */
    private Optional<Percentage> target() {
        boolean unknown = row.state() == LiveState.UNAVAILABLE || row.state() == LiveState.STALE;
        return row.level().definition().target().filter(target -> !unknown);
    }

    private Optional<Boolean> ofBudget(BiFunction<LiveBudget, Percentage, Optional<Boolean>> holds) {
        return target().flatMap(target -> row.budget()
                .filter(LiveBudget::restKnown)
                .flatMap(budget ->
                        budget.misses().counted() < least() ? Optional.of(false) : holds.apply(budget, target)));
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
}
