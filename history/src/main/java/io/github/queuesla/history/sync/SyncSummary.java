package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.history.sync.DayResult.Outcome;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run did. Immutable.
 *
 * @param plan what it was going to do
 * @param results what became of the days, in the order in which they ended
 * @param putAside what could not be counted, at most {@link #MOST_LISTED} of each day
 * @param putAsideCount how much could not be counted
 * @param stopped why the run ended before all days had ended; empty when it did not
 */
public record SyncSummary(
        SyncPlan plan,
        List<DayResult> results,
        List<DayPutAside> putAside,
        long putAsideCount,
        Optional<Failure> stopped) {

    /** The number of items that are listed of each day. */
    public static final int MOST_LISTED = 1_000;

    public SyncSummary {
        results = List.copyOf(results);
        putAside = List.copyOf(putAside);
    }

    /** Whether every planned day was fetched. */
    public boolean isComplete() {
        return stopped.isEmpty() && unfinished().isEmpty() && count(Outcome.FAILED) == 0;
    }

    /** The number of days with that outcome. */
    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** The planned days that had not ended when the run did. */
    public List<LocalDate> unfinished() {
        Set<LocalDate> ended = new HashSet<>();
        results.forEach(result -> ended.add(result.day()));
        return plan.days().stream()
                .map(PlannedDay::day)
                .filter(day -> !ended.contains(day))
                .toList();
    }

    /** The number of conversations received. */
    public long conversations() {
        return results.stream().mapToLong(DayResult::conversations).sum();
    }

    /** The events of the days that were fetched, by type. */
    public Map<EventType, Long> events() {
        Map<EventType, Long> events = new EnumMap<>(EventType.class);
        results.stream()
                .filter(result -> result.outcome() != Outcome.FAILED && result.outcome() != Outcome.KEPT)
                .forEach(result -> result.after().forEach((type, count) -> events.merge(type, count, Long::sum)));
        return events;
    }
}
