package io.github.queuesla.core.assessment;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult.State;
import java.util.List;
import java.util.Optional;

/** Pools rows: adds numerators and denominators, and never averages percentages. */
public final class Pooling {

    private Pooling() {}

    /**
     * The pooled attainment. Without a measured part it is unavailable when one is, else unresolved when one is. It is
     * not yet begun only when that is true of every part with opening hours.
     */
    public static Attainment pool(List<Attainment> parts) {
        Optional<Ratio> sum =
                parts.stream().flatMap(part -> part.measured().stream()).reduce(Ratio::pooledWith);
        // A partial sum is still a number: the caller counts the missing queues and withholds the verdict.
        Optional<Attainment> missing =
                parts.stream().filter(Attainment::isUnavailable).findFirst();
        Optional<Attainment> unresolved =
                parts.stream().filter(part -> part.state() == State.UNRESOLVED).findFirst();
        return sum.<Attainment>map(Attainment.Measured::new)
                .or(() -> missing)
                .or(() -> unresolved)
                .orElseGet(() -> hasBegun(parts) ? new Attainment.NoTraffic() : new Attainment.NotYet());
    }

    private static boolean hasBegun(List<Attainment> parts) {
        return parts.stream().noneMatch(Attainment::isNotYet)
                || parts.stream().anyMatch(part -> !part.isNotYet() && !part.isClosed());
    }
}
