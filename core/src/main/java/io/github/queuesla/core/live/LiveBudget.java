package io.github.queuesla.core.live;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.budget.ErrorBudget.Prospect;
import io.github.queuesla.core.quantity.Fraction;
import java.util.Optional;

/**
 * The misses left in a day or window that is not over, with all contacts pooled: for another roll-up than pooled, a
 * hint. Immutable.
 *
 * @param misses the misses allowed, used and left; without a known rest, it covers the contacts so far
 * @param restKnown whether the number of contacts to come is known
 */
public record LiveBudget(ErrorBudget misses, boolean restKnown) {

    /** What can still become of it; empty while the rest is unknown. */
    public Optional<Prospect> prospect() {
        return known().map(ErrorBudget::prospect);
    }

    /** Whether the target is missed even if every contact to come is met. */
    public boolean isLost() {
        return prospect().filter(Prospect.LOST::equals).isPresent();
    }

    /**
     * The attainment that the rest needs for the target, 0 to 1; empty while the rest is unknown, when the target is out
     * of reach, and without a contact to come.
     */
    public Optional<Fraction> needed() {
        return required().filter(share -> !isLost());
    }

    /** As {@link #needed}, but above 1 when the target is out of reach; empty while the rest is unknown. */
    public Optional<Fraction> required() {
        return known().flatMap(ErrorBudget::needed);
    }

    /** How many contacts, one after the other, must be met until the attainment so far meets the target; 0 when it does. */
    public Optional<Long> nextInTime() {
        return misses.nextInTime();
    }

    /** The attainment at the end if every contact to come is met; empty while the rest is unknown. */
    public Optional<Fraction> best() {
        return known().flatMap(budget -> budget.finish(Fraction.ONE));
    }

    /** The attainment at the end if the rest is like the part so far; empty while the rest is unknown. */
    public Optional<Fraction> projected() {
        return known().flatMap(ErrorBudget::projected);
    }

    /** Whole misses that are left, below 0 when more were missed than allowed; empty while the rest is unknown. */
    public Optional<Long> missesLeft() {
        return known().map(ErrorBudget::missesLeft);
    }

    /** The used share of the allowed misses, above 1 when more were missed; empty when none is allowed. */
    public Optional<Fraction> usedShare() {
        return known().filter(budget -> budget.allowed().compareTo(Fraction.ZERO) > 0)
                .map(budget -> Fraction.of(budget.used(), 1).dividedBy(budget.allowed()));
    }

    /** The share of the expected contacts that is past; empty while the rest is unknown. */
    public Optional<Fraction> pastShare() {
        return known().filter(budget -> Math.addExact(budget.counted(), budget.forecast()) > 0)
                .map(budget -> Fraction.of(budget.counted(), budget.counted() + budget.forecast()));
    }

    private Optional<ErrorBudget> known() {
        return Optional.of(misses).filter(budget -> restKnown);
    }
}
