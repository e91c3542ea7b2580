package io.github.queuesla.report.page;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.LevelValues;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The format of numbers of one service level on a page.
 *
 * @param level the service level
 * @param noTraffic the percentage to print where no contact is counted
 */
record Figures(ServiceLevel level, NoTrafficDisplay noTraffic) {

    /** The dash in place of an absent number. */
    static final String NOTHING = "–";

    private static String fraction(Ratio ratio) {
        return Prose.grouped(ratio.numerator()) + " of " + Prose.grouped(ratio.denominator());
    }

    static String percent(Percentage percentage) {
        return percent(percentage.value());
    }

    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "\u00a0%";
    }

    /** The percentage without its sign, for tables of percentages. */
    String number(Attainment attainment) {
        return new LevelValues(level, noTraffic).percent(attainment).words();
    }

    String percent(Attainment attainment) {
        String number = number(attainment);
        return number.isEmpty() ? NOTHING : number + "\u00a0%";
    }

    static String fraction(Attainment attainment) {
        return attainment.measured().map(Figures::fraction).orElse(NOTHING);
    }

    Optional<Percentage> target() {
        return level.definition().target();
    }

    /** The verdict on a queue or an interval on its own. */
    VerdictText verdict(Attainment attainment) {
        return VerdictText.of(attainment, attainment.measured().flatMap(ratio -> target().map(ratio::meets)));
    }

    /** The same, which a partial sum does not have. */
    VerdictText verdict(Attainment attainment, boolean partial) {
        return partial ? VerdictText.PARTIAL : verdict(attainment);
    }
}
