package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The counted intervals that lie in the opening hours of each queue of a service level. */
final class OpenIntervals {

    private final ServiceLevel level;
    private final Map<QueueId, BitSet> byQueue = new HashMap<>();
    private final BitSet any = new BitSet();

    /**
     * The open intervals.
     *
     * @param queues the queues of the service level
     * @param windows the windows of the service level; nothing is open outside them
     * @throws IllegalArgumentException when an interval is partly open, or a queue has several hours
     */
    OpenIntervals(ServiceLevel level, List<Queue> queues, List<Span> windows, IntervalGrid grid) {
        this.level = level;
        LevelHours hours = level.scope().hours();
        Map<Optional<OpeningHours>, BitSet> byHours = new HashMap<>();
        hours.distinct().forEach(known -> byHours.put(known, open(known, windows, grid)));
        if (hours.areTheSame() || queues.isEmpty()) {
            byHours.values().forEach(any::or);
            return;
        }
        for (Queue queue : queues) {
            BitSet open = byHours.getOrDefault(hours.of(queue), any);
            byQueue.put(queue.id(), open);
            any.or(open);
        }
    }

    /** The numbers of the intervals in which any queue is open. */
    BitSet any() {
        return any;
    }

    /** The numbers of the intervals in which the queue is open. */
    BitSet of(QueueId queue) {
        return byQueue.getOrDefault(queue, any);
    }

    /** The queues with the same open intervals together. */
    Collection<List<Queue>> groups(List<Queue> queues) {
        return queues.stream()
                .collect(Collectors.groupingBy(queue -> of(queue.id()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private BitSet open(Optional<OpeningHours> hours, List<Span> windows, IntervalGrid grid) {
        BitSet open = new BitSet();
        for (Span window : windows) {
            window.range()
                    .cutTo(grid.range())
                    .ifPresent(range -> LevelHours.openWithin(hours, range).forEach(part -> set(open, part, grid)));
        }
        return open;
    }

    private void set(BitSet open, TimeRange hours, IntervalGrid grid) {
        int from = grid.numberAt(hours.start());
        int to = grid.numberAfter(hours.end());
        if (!grid.interval(from).start().equals(hours.start())
                || !grid.interval(to - 1).end().equals(hours.end())) {
            throw new IllegalArgumentException(
                    "service level '" + level.name() + "': the opening hours " + hours + " cut a counted interval");
        }
        open.set(from, to);
    }
}
