package io.github.queuesla.core.definition;

import io.github.queuesla.core.time.WaitText;
import java.time.Duration;

/**
 * The longest wait that is in time. Immutable.
 *
 * @param within a positive duration in whole milliseconds
 * @param edge the rule for a wait of exactly that duration
 */
public record WaitThreshold(Duration within, ThresholdBoundary edge) {

    public WaitThreshold {
        if (within.isZero() || within.isNegative() || within.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException("a threshold is a positive number of milliseconds, not " + within);
        }
        if (edge == ThresholdBoundary.WHOLE_SECONDS && within.toMillisPart() != 0) {
            throw new IllegalArgumentException("a threshold counted in whole seconds is a number of whole seconds, not "
                    + WaitText.format(within));
        }
    }

    /** The threshold of most contracts: a wait of exactly that duration is in time. */
    public static WaitThreshold inclusive(Duration within) {
        return new WaitThreshold(within, ThresholdBoundary.INCLUSIVE);
    }

    /**
     * The number of milliseconds below which a wait is in time. Waits are whole milliseconds, so this covers every
     * boundary rule.
     */
    public long belowMillis() {
        long millis = within.toMillis();
        return switch (edge) {
            case INCLUSIVE -> millis + 1;
            case STRICT -> millis;
            case WHOLE_SECONDS -> millis + 1000;
        };
    }

    /** The shortest threshold of whole seconds that a wait is within; 0 when it is within any. */
    public static long shortestSeconds(long waitMillis, ThresholdBoundary edge) {
        // A wait is within n seconds when it is below 1000 n + b, where b depends on the boundary.
        long below = new WaitThreshold(Duration.ofSeconds(1), edge).belowMillis() - 1_000;
        return Math.floorDiv(waitMillis + 1_000 - below, 1_000L);
    }

    @Override
    public String toString() {
        return WaitText.format(within);
    }
}
