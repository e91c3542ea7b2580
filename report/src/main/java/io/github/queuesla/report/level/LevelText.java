package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.NoTrafficDisplay;
import java.math.BigDecimal;
import java.util.Optional;

/** Service levels as they are shown: rounded once, by the rule and to the decimals that were agreed. */
public final class LevelText {

    private LevelText() {}

    /**
     * The number that a window is judged by, or would be, were its missing queues there. Empty when there is none to
     * show.
     */
    public static Optional<BigDecimal> percent(ServiceLevel level, WindowResult window, NoTrafficDisplay noTraffic) {
        WindowResult.Outcome outcome = window.outcome();
        if (outcome.state() == WindowResult.State.NO_TRAFFIC) {
            return ofNothing(level, noTraffic);
        }
        return outcome.level().map(share -> rounded(level, share, outcome.owed()));
    }

    /** The number of a queue or an interval by itself, held against the target; empty when there is none to show. */
    public static Optional<BigDecimal> percent(ServiceLevel level, Attainment attainment, NoTrafficDisplay noTraffic) {
        Optional<Percentage> target = level.definition().target();
        return attainment.match(
                ratio -> Optional.of(rounded(level, Fraction.of(ratio), target)),
                () -> ofNothing(level, noTraffic),
                () -> Optional.empty(),
                reason -> Optional.empty());
    }

    /** The percentage with the zeros at its end and without a sign; nothing when there is none to show. */
    public static String number(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }

    /** The percentage with its sign. */
    public static String words(Percentage percentage) {
        return words(percentage.value());
    }

    /** The percentage with its sign. */
    public static String words(BigDecimal percent) {
        return percent.toPlainString() + " %";
    }

    private static BigDecimal rounded(ServiceLevel level, Fraction share, Optional<Percentage> mark) {
        return level.definition()
                .rounding()
                .displayPercent(share, level.smallPrint().decimals(), mark);
    }

    private static Optional<BigDecimal> ofNothing(ServiceLevel level, NoTrafficDisplay noTraffic) {
        return noTraffic
                .percent()
                .map(percent -> percent.setScale(level.smallPrint().decimals()));
    }
}
