package io.github.queuesla.report;

import java.math.BigDecimal;

/** Percentages as programs are given them. */
public final class PercentText {

    private PercentText() {}

    /** The same number with at least one decimal and no zero beyond it. */
    public static BigDecimal shortest(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }
}
