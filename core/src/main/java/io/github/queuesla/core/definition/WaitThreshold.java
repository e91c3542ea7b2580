package io.github.queuesla.core.definition;

import io.github.queuesla.core.time.WaitText;
import java.time.Duration;

/**
 * How long a contact may wait and still be in time. Immutable.
 *
 * @param within a positive length of time in whole milliseconds
 * @param edge what a wait of exactly that long counts as
 */
public record WaitThreshold(Duration within, ThresholdBoundary edge) {

    public WaitThreshold {
        if (within.isZero() || within.isNegative() || within.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException("a threshold is a positive number of milliseconds, not " + within);
        }
        if (edge == ThresholdBoundary.WHOLE_SECONDS && within.toMillisPart() != 0) {
            throw new IllegalArgumentException(
                    "a threshold counted in whole seconds is some whole seconds, not " + WaitText.format(within));
        }
    }

    /** The threshold as written in most contracts: a wait of exactly that long is in time. */
    public static WaitThreshold inclusive(Duration within) {
        return new WaitThreshold(within, ThresholdBoundary.INCLUSIVE);
    }

    /** Waits below this many milliseconds are in time; waits are whole milliseconds, so this says all of it. */
    public long belowMillis() {
        long millis = within.toMillis();
        return switch (edge) {
            case INCLUSIVE -> millis + 1;
            case STRICT -> millis;
            case WHOLE_SECONDS -> millis + 1000;
        };
    }

    @Override
    public String toString() {
        return WaitText.format(within);
    }
}
