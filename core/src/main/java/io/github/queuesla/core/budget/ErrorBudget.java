package io.github.queuesla.core.budget;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.util.Optional;

/**
 * How many misses a pooled target allows over a window, and what that means for the rest of it. Immutable.
 *
 * @param met contacts that met the promise so far
 * @param counted contacts that count so far, at least as many
 * @param forecast contacts expected to count in the rest of the window; 0 when it is over
 * @param target the share that is owed
 */
public record ErrorBudget(long met, long counted, long forecast, Percentage target) {

    /** How the window can still end. */
    public enum Prospect {
        /** In target, even if everybody else is missed. */
        SAFE,
        /** Either way. */
        OPEN,
        /** Below target, even if nobody else is missed. */
        LOST
    }

    public ErrorBudget {
        if (met < 0 || counted < met || forecast < 0) {
            throw new IllegalArgumentException(
                    met + " met of " + counted + " and " + forecast + " to come is no state of a budget");
        }
    }

    /** So many of all contacts of the window may be missed; rarely a whole number. */
    public Fraction allowed() {
        return whole(Math.addExact(counted, forecast)).minus(required());
    }

    /** So many were missed. */
    public long used() {
        return counted - met;
    }

    /** What of the allowed misses is left; negative when more were used. */
    public Fraction left() {
        return allowed().minus(whole(used()));
    }

    /** How many whole contacts may still be missed; negative when the budget is overdrawn. */
    public long missesLeft() {
        return left().floor();
    }

    /**
     * The level that the rest has to reach for the window to end in target. Above 1 the target is out of reach, at 0 or
     * below it is safe. Empty when nothing is to come.
     */
    public Optional<Fraction> needed() {
        if (forecast == 0) {
            return Optional.empty();
        }
        return Optional.of(required().minus(whole(met)).dividedBy(whole(forecast)));
    }

    /** How the window can still end. A window without any contact, past or to come, is safe. */
    public Prospect prospect() {
        Fraction required = required();
        if (whole(met).compareTo(required) >= 0) {
            return Prospect.SAFE;
        }
        return whole(Math.addExact(met, forecast)).compareTo(required) >= 0 ? Prospect.OPEN : Prospect.LOST;
    }

    /**
     * The level at which the window ends when the rest reaches that level; empty when nothing counts in all of it.
     *
     * @param rest a share of one
     */
    public Optional<Fraction> finish(Fraction rest) {
        long all = Math.addExact(counted, forecast);
        return all == 0
                ? Optional.empty()
                : Optional.of(whole(met).plus(rest.times(whole(forecast))).dividedBy(whole(all)));
    }

    private Fraction required() {
        return Fraction.of(target).times(whole(Math.addExact(counted, forecast)));
    }

    private static Fraction whole(long number) {
        return Fraction.of(number, 1);
    }
}
