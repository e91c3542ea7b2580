package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.engine.EventCount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The number of events of days and the sums of their waits, as the platform counts them. */
final class PlatformCounts {
    /** The platform answers a week in one request. */
    private static final int DAYS_A_REQUEST = 7;

    private final Map<LocalDate, DayCounts> days = new HashMap<>();
    private final Set<QueueId> listed = new HashSet<>();
    private final CountSource source;
    private final QueueListing listing;
    private Optional<Failure> failure = Optional.empty();

    PlatformCounts(CountSource source, QueueListing listing) {
        this.source = source;
        this.listing = listing;
        listing.queues().stream().map(Queue::id).forEach(listed::add);
    }

    /**
     * Asks for these days, a week in each request. What cannot be counted is left out.
     *
     * @throws CountSourceException when the run was stopped
     */
    void ask(NavigableSet<LocalDate> wanted) throws CountSourceException {
        NavigableSet<LocalDate> left = new TreeSet<>(wanted);
        while (!left.isEmpty()) {
            LocalDate first = left.first();
            NavigableSet<LocalDate> week = left.headSet(first.plusDays(DAYS_A_REQUEST), false);
            askWeek(first, week.last());
            week.clear();
        }
        days.keySet().retainAll(wanted);
    }

    private void askWeek(LocalDate first, LocalDate last) throws CountSourceException {
        try {
            count(first, last);
        } catch (CountSourceException failed) {
            if (failed.isInterruption()) {
                throw failed;
            }
            failure = Optional.of(failed.failure());
        }
    }

    private void count(LocalDate first, LocalDate last) throws CountSourceException {
        Detail detail = Detail.of(Measure.COMPARED)
                .splitBy(Breakdown.by(Granularity.DAY).byMedia(true));
        List<QueueId> queues = source.needsQueueIds()
                ? listing.queues().stream().map(Queue::id).toList()
                : List.of();
        CountGrid grid = source.count(CountRequest.exactly(queues, Period.ofDays(first, last, ZoneOffset.UTC), detail)
                .withVisible(listing.size()));
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, new DayCounts()));
        grid.rows().forEach(this::add);
        for (Gap gap : grid.gaps()) {
            failure = Optional.of(gap.failure());
            days.keySet()
                    .removeIf(day -> gap.range().isEmpty()
                            ? !day.isBefore(first) && !day.isAfter(last)
                            : gap.range().get().overlaps(Days.range(day)));
        }
    }

    private void add(CountRow row) {
        LocalDate day = Days.of(row.interval().map(TimeRange::start).orElseThrow());
        for (EventType type : EventType.values()) {
            long count = row.counts().count(Measure.all(type.outcome())).orElse(0);
            if (count > 0) {
                MediaType media = row.media().orElse(MediaType.UNKNOWN);
                days.computeIfAbsent(day, none -> new DayCounts())
                        .add(new EventCount(row.queue(), media, type, count, waits(row, type)));
            }
        }
    }

    private static long waits(CountRow row, EventType type) {
        return type == EventType.OFFERED
                ? 0
                : row.counts().count(Measure.waits(type.outcome())).orElse(0);
    }

    /** Why some days could not be counted; empty when all could. */
    Optional<Failure> failure() {
        return failure;
    }

    /** Whether the platform counts no contacts at all in the day; it may have forgotten them. */
    boolean hasNone(LocalDate day) {
        return days.containsKey(day) && days.get(day).isEmpty();
    }

    /** Whether the platform counts the same contacts; never when it could not be asked. */
    boolean agrees(LocalDate day, DayCounts stored) {
        return days.containsKey(day) && !differs(day, stored);
    }

    /** Whether the platform counts other contacts; never when it could not be asked. */
    boolean differs(LocalDate day, DayCounts stored) {
        DayCounts counted = days.get(day);
        if (counted == null) {
            return false;
        }
        // A queue that the platform neither lists nor counts was deleted or is not visible: nothing is known of it.
        Set<QueueId> known = new HashSet<>(listed);
        known.addAll(counted.queues());
        return !stored.agreesWith(counted, known);
    }
}
