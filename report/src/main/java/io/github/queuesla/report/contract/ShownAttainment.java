package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PercentText;
import io.github.queuesla.report.level.LevelText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What became of a promise, as programs are told.
 *
 * @param state {@code measured}, {@code no-traffic}, {@code closed} or {@code unavailable}
 * @param numerator absent when closed or not to be had
 * @param denominator absent when closed or not to be had
 * @param percent rounded, with at least one decimal and no zero beyond it; absent when there is none to show
 */
record ShownAttainment(
        String state, Optional<Long> numerator, Optional<Long> denominator, Optional<BigDecimal> percent) {

    static ShownAttainment of(ServiceLevel level, Attainment attainment, NoTrafficDisplay noTraffic) {
        Optional<BigDecimal> percent =
                LevelText.percent(level, attainment, noTraffic).map(PercentText::shortest);
        return attainment.match(
                ratio -> new ShownAttainment(
                        "measured", Optional.of(ratio.numerator()), Optional.of(ratio.denominator()), percent),
                () -> new ShownAttainment("no-traffic", Optional.of(0L), Optional.of(0L), percent),
                () -> new ShownAttainment("closed", Optional.empty(), Optional.empty(), percent),
                reason -> new ShownAttainment("unavailable", Optional.empty(), Optional.empty(), percent));
    }
}
