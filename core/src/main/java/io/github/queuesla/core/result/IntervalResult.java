package io.github.queuesla.core.result;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A service level in one interval, all its queues pooled. Immutable.
 *
 * @param range the interval
 * @param attainment the attainment; unavailable when a queue is missing here but not in the whole window, because a
 *     part of the queues must not look like all of them
 * @param counts the counts of the attainment; without entries when not yet begun, closed or unavailable
 */
public record IntervalResult(TimeRange range, Attainment attainment, TermCounts counts) {

    /** These intervals by the local date of their beginning, in order. */
    public static SortedMap<LocalDate, List<IntervalResult>> byDay(List<IntervalResult> intervals, ZoneId zone) {
        return intervals.stream()
                .collect(Collectors.groupingBy(
                        interval -> interval.range().start().atZone(zone).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
