package io.github.queuesla.core.live;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.budget.ErrorBudget.Prospect;
import io.github.queuesla.core.comparison.DayBelowTarget;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * What can still become of the current window, with all contacts pooled: for another roll-up than pooled, a hint.
 * Immutable.
 *
 * @param expected the counted contacts expected in the rest of the window, with what the number rests on; absent without
 *     a window
 * @param restOfDay the counted contacts expected in the rest of the day; absent when unknown
 * @param misses the misses allowed, used and left; absent without a target or without counts
 * @param prospect what can still become of the window; absent without misses, and while the rest is unknown
 * @param projected the attainment at the end of the window if the rest has the attainment so far; absent without a
 *     counted contact
 * @param days the days so far whose own attainment is below the target, those with most excess misses first
 */
public record LiveOutlook(
        Optional<Outlook> expected,
        Optional<Long> restOfDay,
        Optional<ErrorBudget> misses,
        Optional<Prospect> prospect,
        Optional<Fraction> projected,
        List<DayBelowTarget> days) {

    /** Nothing to say, because there is no window. */
    public static final LiveOutlook NONE = new LiveOutlook(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public LiveOutlook {
        days = List.copyOf(days);
    }

    /**
     * The attainment that the rest of the window needs for the target, 0 to 1; empty while the rest is unknown, when the
     * target is out of reach, and without a contact to come.
     */
    public Optional<Fraction> needed() {
        return known().filter(budget -> budget.prospect() != Prospect.LOST).flatMap(ErrorBudget::needed);
    }

    /** The attainment at the end of the window if every remaining contact is met; empty while the rest is unknown. */
    public Optional<Fraction> best() {
        return known().flatMap(budget -> budget.finish(Fraction.ONE));
    }

    /** How many contacts, one after the other, must be met until the attainment so far meets the target again. */
    public Optional<Long> nextInTime() {
        return misses.flatMap(ErrorBudget::nextInTime);
    }

    /** The used share of the allowed misses; above 1 when more were missed. Empty when none is allowed. */
    public Optional<Fraction> usedShare() {
        return known().filter(budget -> budget.allowed().compareTo(Fraction.ZERO) > 0)
                .map(budget -> Fraction.of(budget.used(), 1).dividedBy(budget.allowed()));
    }

    /** The share of the window's expected contacts that is past; empty while the rest is unknown. */
    public Optional<Fraction> pastShare() {
        return known().filter(budget -> budget.counted() + budget.forecast() > 0)
                .map(budget -> Fraction.of(budget.counted(), budget.counted() + budget.forecast()));
    }

    private Optional<ErrorBudget> known() {
        return misses.filter(budget -> prospect.isPresent());
    }
}
