package io.github.queuesla.core.assessment;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.util.List;
import java.util.Optional;

/** Pools rows: adds numerators and denominators, and never averages percentages. */
public final class Pooling {

    private Pooling() {}

    /** The pooled attainment; unavailable only when no part is measured and one is unavailable. */
    public static Attainment pool(List<Attainment> parts) {
        Optional<Ratio> sum =
                parts.stream().flatMap(part -> part.measured().stream()).reduce(Ratio::pooledWith);
        // A partial sum is still a number: the caller counts the missing queues and withholds the verdict.
        Optional<Attainment> missing =
                parts.stream().filter(Attainment::isUnavailable).findFirst();
        return sum.<Attainment>map(Attainment.Measured::new).or(() -> missing).orElseGet(Attainment.NoTraffic::new);
    }
}
