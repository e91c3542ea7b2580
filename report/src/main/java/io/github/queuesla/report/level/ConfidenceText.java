package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How sure a service level is: what stands beside one that few contacts were counted for. */
public final class ConfidenceText {

    /** With so many contacts or more, readers are spared the interval. */
    private static final int MANY = 100;

    private static final int DECIMALS = 1;

    private ConfidenceText() {}

    /**
     * The 95 % interval around the level of a window; empty where there is none, and where the level is no share of
     * contacts or queues are missing.
     */
    public static Optional<WilsonInterval> of(ServiceLevel level, WindowResult window) {
        boolean judged = level.rollUp().isPooled() && window.outcome().missing() == 0;
        return judged ? of(window.pooled()) : Optional.empty();
    }

    /** The 95 % interval around a level; empty where there is none. */
    public static Optional<WilsonInterval> of(Attainment attainment) {
        return attainment.measured().map(WilsonInterval::of);
    }

    /** The bounds in per cent, without a sign: {@code 64.0–94.8}. */
    public static String words(WilsonInterval interval) {
        return shown(interval.lower()).toPlainString() + "–"
                + shown(interval.upper()).toPlainString();
    }

    /** A bound as it is shown, in per cent. */
    public static BigDecimal shown(BigDecimal bound) {
        return bound.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    static boolean isFew(Attainment attainment) {
        return attainment.measured().filter(ratio -> ratio.denominator() < MANY).isPresent();
    }
}
