package io.github.queuesla.core.budget;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.util.Optional;

/**
 * The misses that a pooled target allows in a window, and what they leave for the rest of it. Immutable.
 *
 * @param met met contacts so far
 * @param counted counted contacts so far, at least as many
 * @param forecast counted contacts expected in the rest of the window; 0 when it is over
 * @param target the lowest attainment that meets the service level
 */
public record ErrorBudget(long met, long counted, long forecast, Percentage target) {

    /** What can still become of the window. */
    public enum Prospect {
        /** The target is met even if every remaining contact is missed. */
        SAFE,
        /** The remaining contacts decide. */
        OPEN,
        /** The target is missed even if every remaining contact is met. */
        LOST
    }

    public ErrorBudget {
        if (met < 0 || counted < met || forecast < 0) {
            throw new IllegalArgumentException("a budget has 0 or more contacts and no more met than counted, not "
                    + met + " met of " + counted + " and " + forecast + " to come");
        }
    }

    /** How many contacts of the whole window may be missed; rarely a whole number. */
    public Fraction allowed() {
        return whole(Math.addExact(counted, forecast)).minus(required());
    }

    /** How many were missed so far. */
    public long used() {
        return counted - met;
    }

    /** The allowed misses that are left; negative when more were used. */
    public Fraction left() {
        return allowed().minus(whole(used()));
    }

    /** How many whole contacts may still be missed; negative when the budget is overdrawn. */
    public long missesLeft() {
        return left().floor();
    }

    /**
     * The attainment that the rest of the window needs for the target. Above 1 the target is out of reach; at 0 it is
     * safe. Empty without a forecast contact.
     */
    public Optional<Fraction> needed() {
        if (forecast == 0) {
            return Optional.empty();
        }
        Fraction missing = required().minus(whole(met));
        return Optional.of(missing.numerator().signum() < 0 ? Fraction.ZERO : missing.dividedBy(whole(forecast)));
    }

    /**
     * How many contacts, one after the other, must be met until the attainment so far meets the target; 0 when it does.
     * Empty when no number is enough, because a target of 100 % forgives no miss.
     */
    public Optional<Long> nextInTime() {
        Fraction share = Fraction.of(target);
        Fraction below = share.times(whole(counted)).minus(whole(met));
        if (below.compareTo(Fraction.ZERO) <= 0) {
            return Optional.of(0L);
        }
        Fraction forgiven = Fraction.ONE.minus(share);
        // Each met contact adds one to what is met and the target's share of one to what is required.
        return forgiven.compareTo(Fraction.ZERO) > 0
                ? Optional.of(below.dividedBy(forgiven).ceiling())
                : Optional.empty();
    }

    /** The attainment of the whole window if the rest has the attainment so far; empty without a counted contact. */
    public Optional<Fraction> projected() {
        return counted == 0 ? Optional.empty() : finish(Fraction.of(met, counted));
    }

    /** What can still become of the window. A window without any contact, counted or forecast, is safe. */
    public Prospect prospect() {
        Fraction required = required();
        if (whole(met).compareTo(required) >= 0) {
            return Prospect.SAFE;
        }
        return whole(Math.addExact(met, forecast)).compareTo(required) >= 0 ? Prospect.OPEN : Prospect.LOST;
    }

    /**
     * The attainment of the whole window when the rest has the given attainment; empty for a window without contacts.
     *
     * @param rest a share of one
     */
    public Optional<Fraction> finish(Fraction rest) {
        // A forecast comes from the command line and may be any long, so the sums must not overflow in silence.
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
