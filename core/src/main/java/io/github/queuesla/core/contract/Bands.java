package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a contract makes of a service level in money. Immutable.
 *
 * @param invoice the amount that credits are per cent of
 * @param bands from 0 to 100 without a gap and without an overlap, in any order when given, lowest first when read
 * @param tolerance so many percentage points below the target, the consequence is still that of the target; absent
 *     means none
 * @param roundedTo the level is rounded to so many decimals before its band is looked up; absent, and usual, means it is
 *     not rounded, since rounding alone can move money
 */
public record Bands(Money invoice, List<Band> bands, Optional<Percentage> tolerance, Optional<Integer> roundedTo) {

    public Bands {
        bands = bands.stream().sorted(Comparator.comparing(Band::from)).toList();
        Percentage reached = new Percentage(BigDecimal.ZERO);
        for (Band band : bands) {
            if (!band.from().equals(reached)) {
                throw new IllegalArgumentException(
                        "the bands leave a gap or overlap between " + reached + " and " + band.from());
            }
            reached = band.to();
        }
        if (!reached.equals(Percentage.HUNDRED)) {
            throw new IllegalArgumentException("the bands end at " + reached + ", not at 100");
        }
    }

    /** The band that a level lies in. */
    public Band bandFor(Fraction level) {
        Band found = bands.get(0);
        for (Band band : bands) {
            if (level.meets(band.from())) {
                found = band;
            }
        }
        return found;
    }
}
