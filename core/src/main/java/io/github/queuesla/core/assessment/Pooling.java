package io.github.queuesla.core.assessment;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.util.List;
import java.util.Optional;

/** Takes rows together by adding numerators and denominators; percentages are never averaged. */
public final class Pooling {

    private Pooling() {}

    /** One attainment from several; unavailable only when nothing was measured and something is missing. */
    public static Attainment pool(List<Attainment> parts) {
        Optional<Ratio> sum =
                parts.stream().flatMap(part -> part.measured().stream()).reduce(Ratio::pooledWith);
        Optional<Attainment> missing =
                parts.stream().filter(Attainment::isUnavailable).findFirst();
        return sum.<Attainment>map(Attainment.Measured::new).or(() -> missing).orElseGet(Attainment.NoTraffic::new);
    }
}
