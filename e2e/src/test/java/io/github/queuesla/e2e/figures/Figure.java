package io.github.queuesla.e2e.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A service level as somebody reads it, beside the counts it comes from.
 *
 * @param percent with two decimals
 * @param met contacts that met the promise
 * @param counted contacts that count
 */
public record Figure(BigDecimal percent, long met, long counted) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What those counts make. */
    public static Figure of(long met, long counted) {
        BigDecimal share = HUNDRED.multiply(BigDecimal.valueOf(met))
                .divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_EVEN);
        return new Figure(share, met, counted);
    }

    static Figure shown(String percent, String met, String counted) {
        return new Figure(
                new BigDecimal(percent).setScale(2, RoundingMode.UNNECESSARY),
                Long.parseLong(met),
                Long.parseLong(counted));
    }

    /** A share of 1 that a watcher or a spreadsheet rounds itself, with all its digits. */
    static Figure share(String share, String met, String counted) {
        BigDecimal percent = HUNDRED.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_EVEN);
        return new Figure(percent, Long.parseLong(met), Long.parseLong(counted));
    }
}
