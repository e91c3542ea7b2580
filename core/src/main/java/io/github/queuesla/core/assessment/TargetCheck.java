package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Consequence;
import java.util.Optional;

/** What a level in hand means by the contract. */
record TargetCheck(ServiceLevel level) {

    /** Whether that many contacts are fewer than the contract takes a verdict from. */
    boolean tooFew(long volume) {
        return level.conditions()
                .minimumVolume()
                .filter(minimum -> volume < minimum)
                .isPresent();
    }

    /** The verdict, from the fraction and never from a rounded number. */
    Optional<Boolean> met(Fraction reached) {
        return level.target().map(reached::meets);
    }

    /** What it costs; empty without bands. */
    Optional<Consequence> consequence(Fraction reached) {
        return level.conditions().bands().map(bands -> consequence(bands, reached));
    }

    private Consequence consequence(Bands bands, Fraction reached) {
        Optional<Percentage> tolerated = level.target().filter(target -> tolerates(bands, target, reached));
        Fraction rounded = bands.roundedTo()
                .map(decimals -> level.definition().rounding().rounded(reached, decimals))
                .orElse(reached);
        Band band = bands.bandFor(tolerated.map(Fraction::of).orElse(rounded));
        Fraction credit = Fraction.of(band.credit().movePointLeft(2));
        return new Consequence(band, bands.invoice().share(credit), tolerated.isPresent());
    }

    private static boolean tolerates(Bands bands, Percentage target, Fraction reached) {
        return !reached.meets(target)
                && bands.tolerance()
                        .filter(tolerance ->
                                reached.plus(Fraction.of(tolerance)).meets(target))
                        .isPresent();
    }
}
