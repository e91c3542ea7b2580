package io.github.queuesla.core.live;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The half hours of a day that say how it goes. */
final class HalfHours {

    private HalfHours() {}

    /**
     * Those that are over and have counted contacts, in order. One whose counts are not available may hide anything, so
     * only those after it are left.
     */
    static List<Ratio> of(Optional<ServiceLevelResult> today, Instant at) {
        List<Ratio> measured = new ArrayList<>();
        for (IntervalResult interval : intervals(today)) {
            if (interval.range().end().isAfter(at)) {
                break;
            }
            if (interval.attainment().isUnavailable()) {
                measured.clear();
            }
            interval.attainment().measured().ifPresent(measured::add);
        }
        return measured;
    }

    private static List<IntervalResult> intervals(Optional<ServiceLevelResult> today) {
        return today.filter(found -> !found.windows().isEmpty())
                .map(found -> found.windows().get(found.windows().size() - 1).intervals())
                .orElse(List.of());
    }
}
