package io.github.queuesla.e2e.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An attainment as displayed, with its counts.
 *
 * @param percent the percentage with two decimals
 * @param met the met contacts
 * @param counted the counted contacts
 */
public record Figure(BigDecimal percent, long met, long counted) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The figure of counts. */
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

    /** The figure of an unrounded ratio, as in Prometheus and spreadsheets. */
    static Figure share(String share, String met, String counted) {
        BigDecimal percent = HUNDRED.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_EVEN);
        return new Figure(percent, Long.parseLong(met), Long.parseLong(counted));
    }
}
