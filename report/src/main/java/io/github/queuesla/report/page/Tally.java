package io.github.queuesla.report.page;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import org.jspecify.annotations.Nullable;

/** Adds up the contacts of several intervals; percentages are never averaged. */
final class Tally {

    private @Nullable Ratio sum;
    private @Nullable FailureKind missing;
    private boolean open;

    void add(Attainment part) {
        if (part instanceof Attainment.Measured measured) {
            sum = sum == null ? measured.ratio() : sum.pooledWith(measured.ratio());
        } else if (part instanceof Attainment.Unavailable unavailable) {
            missing = unavailable.reason();
        } else if (part instanceof Attainment.NoTraffic) {
            open = true;
        }
    }

    /** What they come to together; closed when nothing was added but closed intervals. */
    Attainment attainment() {
        if (sum != null) {
            return new Attainment.Measured(sum);
        }
        if (missing != null) {
            return new Attainment.Unavailable(missing);
        }
        return open ? new Attainment.NoTraffic() : new Attainment.Closed();
    }

    /** Whether there is a sum, and some intervals are not in it because they could not be had. */
    boolean isPartial() {
        return sum != null && missing != null;
    }
}
