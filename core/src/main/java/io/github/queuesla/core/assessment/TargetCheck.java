package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Consequence;
import java.util.Optional;

/** The verdict and the credit for an attainment, by the contract. */
record TargetCheck(ServiceLevel level) {

    /** Whether that many contacts are fewer than the contract requires for a verdict. */
    boolean tooFew(long volume) {
        return level.conditions()
                .minimumVolume()
                .filter(minimum -> volume < minimum)
                .isPresent();
    }

    /** Whether the target is met, by the exact fraction and never by a rounded number; empty without a target. */
    Optional<Boolean> met(Fraction attainment) {
        return level.target().map(attainment::meets);
    }

    /** The credit; empty without bands. */
    Optional<Consequence> consequence(Fraction attainment) {
        return level.conditions().bands().map(bands -> consequence(bands, attainment));
    }

    private Consequence consequence(Bands bands, Fraction attainment) {
        Optional<Percentage> tolerated = level.target().filter(target -> tolerates(bands, target, attainment));
        Fraction rounded = bands.roundedTo()
                .map(decimals -> level.definition().rounding().rounded(attainment, decimals))
                .orElse(attainment);
        // A tolerated attainment has the credit of the target, though the verdict stays missed.
        Band band = bands.bandFor(tolerated.map(Fraction::of).orElse(rounded));
        Fraction credit = Fraction.of(band.credit().movePointLeft(2));
        return new Consequence(band, bands.invoice().share(credit), tolerated.isPresent());
    }

    private static boolean tolerates(Bands bands, Percentage target, Fraction attainment) {
        return !attainment.meets(target)
                && bands.tolerance()
                        .filter(tolerance ->
                                attainment.plus(Fraction.of(tolerance)).meets(target))
                        .isPresent();
    }
}
