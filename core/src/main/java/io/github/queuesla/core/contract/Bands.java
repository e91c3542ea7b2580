package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The credits of a service level, by attainment. Immutable.
 *
 * @param invoice the amount of which credits are a percentage
 * @param bands from 0 to 100 without a gap and without an overlap, in any order when given, lowest first when read
 * @param tolerance how many percentage points below the target still have the credit of the target; absent means none
 * @param roundedTo how many decimals the attainment is rounded to before its band is looked up; absent means it is not
 *     rounded, the usual case, because rounding alone can change the credit
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

    /** The band that contains the attainment. */
    public Band bandFor(Fraction attainment) {
        Band found = bands.get(0);
        for (Band band : bands) {
            if (attainment.meets(band.from())) {
                found = band;
            }
        }
        return found;
    }
}
