package io.github.queuesla.report.workbook;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.level.LevelText;
import java.util.Optional;

/**
 * What cells say of a service level.
 *
 * @param level which
 * @param noTraffic what stands for the percentage where no contact counts
 */
record LevelCells(ServiceLevel level, NoTrafficDisplay noTraffic) {

    /** The number that a window is judged by. */
    Optional<PercentCell> level(WindowResult window) {
        return LevelText.percent(level, window, noTraffic)
                .map(shown -> PercentCell.of(window.outcome().level(), shown));
    }

    /** The number of a queue or an interval. */
    Optional<PercentCell> level(Attainment attainment) {
        return LevelText.percent(level, attainment, noTraffic)
                .map(shown -> PercentCell.of(ratio(attainment).map(Fraction::of), shown));
    }

    /** What the window is called, and whether it is only a part. */
    static String label(WindowResult window) {
        return window.span().label() + (window.span().whole() ? "" : " (part)");
    }

    static Optional<Long> numerator(Attainment attainment) {
        return ratio(attainment).map(Ratio::numerator).or(() -> zero(attainment));
    }

    static Optional<Long> denominator(Attainment attainment) {
        return ratio(attainment).map(Ratio::denominator).or(() -> zero(attainment));
    }

    private static Optional<Ratio> ratio(Attainment attainment) {
        return attainment.measured();
    }

    private static Optional<Long> zero(Attainment attainment) {
        return attainment.match(
                ratio -> Optional.empty(), () -> Optional.of(0L), Optional::empty, reason -> Optional.empty());
    }
}
