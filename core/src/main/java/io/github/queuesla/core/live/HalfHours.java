package io.github.queuesla.core.live;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
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
        List<IntervalResult> intervals = today.flatMap(ServiceLevelResult::lastWindow)
                .map(WindowResult::intervals)
                .orElse(List.of());
        for (IntervalResult interval : intervals) {
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
}
