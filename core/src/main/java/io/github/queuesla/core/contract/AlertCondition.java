package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;
import java.util.Locale;

/** What an alert is about, with the limit that it has. */
public sealed interface AlertCondition {

    /** The kinds of conditions, by the names of contract files. */
    enum When {
        PROJECTED_BELOW_TARGET,
        BUDGET_AHEAD,
        INTERVALS_BELOW_TARGET,
        WAIT_OVER,
        STALE,
        OUT_OF_REACH;

        /** Whether it compares with the target of the service level. */
        public boolean needsTarget() {
            return this != WAIT_OVER && this != STALE;
        }

        /** Whether it is about the budget of the window, which has all contacts pooled. */
        public boolean isOfBudget() {
            return this == PROJECTED_BELOW_TARGET || this == BUDGET_AHEAD || this == OUT_OF_REACH;
        }

        /** The name in contract files: {@code wait-over}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One case for each condition, so that the compiler finds every place that a new one affects. */
    interface Cases<T> {
        T projectedBelowTarget();

        T budgetAhead(BudgetAhead condition);

        T intervalsBelowTarget(IntervalsBelowTarget condition);

        T waitOver(WaitOver condition);

        T stale();

        T outOfReach();
    }

    /** Applies the case of this condition. */
    <T> T match(Cases<T> cases);

    /** Its kind. */
    When when();

    /** The attainment at the end of the window, if the rest goes as well as so far, is below the target. */
    record ProjectedBelowTarget() implements AlertCondition {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.projectedBelowTarget();
        }

        @Override
        public When when() {
            return When.PROJECTED_BELOW_TARGET;
        }
    }

    /**
     * More of the allowed misses is used than contacts are past.
     *
     * @param points by more than that many percentage points
     */
    record BudgetAhead(Percentage points) implements AlertCondition {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.budgetAhead(this);
        }

        @Override
        public When when() {
            return When.BUDGET_AHEAD;
        }
    }

    /**
     * The last half hours of today that are over and have contacts are each below the target.
     *
     * @param intervals how many, one after the other, 1 or more
     */
    record IntervalsBelowTarget(int intervals) implements AlertCondition {

        public IntervalsBelowTarget {
            if (intervals < 1) {
                throw new IllegalArgumentException("an alert needs at least 1 interval, not " + intervals);
            }
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.intervalsBelowTarget(this);
        }

        @Override
        public When when() {
            return When.INTERVALS_BELOW_TARGET;
        }
    }

    /**
     * A contact waits longer.
     *
     * @param limit the longest wait that is no reason to alert
     */
    record WaitOver(Duration limit) implements AlertCondition {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.waitOver(this);
        }

        @Override
        public When when() {
            return When.WAIT_OVER;
        }
    }

    /** The numbers are too old to say anything about now. */
    record Stale() implements AlertCondition {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.stale();
        }

        @Override
        public When when() {
            return When.STALE;
        }
    }

    /** The target is missed even if every contact to come is met. */
    record OutOfReach() implements AlertCondition {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.outOfReach();
        }

        @Override
        public When when() {
            return When.OUT_OF_REACH;
        }
    }
}
