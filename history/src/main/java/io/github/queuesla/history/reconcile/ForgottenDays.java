package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.reconcile.Cells.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days that the platform keeps no longer, or may not.
 *
 * @param retention how long it keeps contacts
 * @param allQueues whether all queues are compared
 * @param now the time of the comparison
 */
record ForgottenDays(DataRetention retention, boolean allQueues, Instant now) {

    /** Their time ranges, those of days in a row as one. */
    List<TimeRange> ranges(List<TimeRange> days, List<Cell> cells) {
        Set<Integer> counted = new HashSet<>();
        Set<Integer> stored = new HashSet<>();
        for (Cell cell : cells) {
            int interval = cell.place().interval();
            if (Measure.COMPARED.stream().anyMatch(measure -> cell.platform(measure) > 0)) {
                counted.add(interval);
            }
            if (Measure.COMPARED.stream().anyMatch(measure -> cell.history(measure) > 0)) {
                stored.add(interval);
            }
        }
        List<TimeRange> ranges = new ArrayList<>();
        for (int interval = 0; interval < days.size(); interval++) {
            boolean empty = allQueues && stored.contains(interval) && !counted.contains(interval);
            if (isForgotten(Days.first(days.get(interval)), empty)) {
                ranges.add(days.get(interval));
            }
        }
        return TimeRange.joined(ranges);
    }

    /** A day without any contacts was deleted more likely than corrected, when nobody says how long it is kept. */
    private boolean isForgotten(LocalDate day, boolean empty) {
        return DayAge.isForgotten(day, retention, now) || (empty && DayAge.mayBeForgotten(day, retention, now));
    }
}
