package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What became of a promise, as every format shows it.
 *
 * @param state measured, without traffic, or not to be had
 * @param numerator absent when not to be had
 * @param denominator absent when not to be had
 * @param percent rounded, with at least one decimal and no zero beyond it; absent when there is none to show
 */
record Level(State state, Optional<Long> numerator, Optional<Long> denominator, Optional<BigDecimal> percent) {

    enum State {
        MEASURED,
        NO_TRAFFIC,
        CLOSED,
        UNAVAILABLE
    }

    static Level of(SlaDefinition definition, Attainment attainment, NoTrafficDisplay noTraffic) {
        return attainment.match(
                ratio -> new Level(
                        State.MEASURED,
                        Optional.of(ratio.numerator()),
                        Optional.of(ratio.denominator()),
                        Optional.of(percent(definition, ratio))),
                () -> new Level(State.NO_TRAFFIC, Optional.of(0L), Optional.of(0L), noTraffic.percent()),
                () -> new Level(State.CLOSED, Optional.empty(), Optional.empty(), Optional.empty()),
                reason -> new Level(State.UNAVAILABLE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The percentage without a sign; empty text when there is none to show. */
    String percentText() {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }

    private static BigDecimal percent(SlaDefinition definition, Ratio ratio) {
        return PercentText.shortest(definition.rounding().displayPercent(ratio, definition.target()));
    }
}
