package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up one window of a service level: by row, by interval, and all together, in one pass. Used by one thread. */
final class WindowTally {

    private final LevelCounts level;
    private final TimeRange window;
    private final BitSet open;
    private final List<QueueTally> queues = new ArrayList<>();
    private final Map<Integer, Map<Optional<MediaType>, QueueCounts>> byInterval = new HashMap<>();
    private final Map<Integer, FailureKind> missing = new HashMap<>();

    WindowTally(LevelCounts level, TimeRange window, Instant now) {
        this.level = level;
        this.window = window;
        this.open = level.numbers(window, Hours.OPEN);
        RowTally rows = new RowTally(level, window, now);
        for (Queue queue : level.queues()) {
            queues.add(rows.of(queue));
            level.visit(
                    queue.id(),
                    open,
                    (interval, medium, counts) -> byInterval
                            .computeIfAbsent(interval, unseen -> new HashMap<>())
                            .merge(medium, counts, QueueCounts::plus));
        }
        findMissing();
    }

    /**
     * An interval lacks what its queues lack there. A queue that is missing throughout is left out of every interval, which
     * the window says once, unless there is no other.
     */
    private void findMissing() {
        List<Queue> present = level.queues().stream()
                .filter(queue -> !absent(queue).equals(open))
                .toList();
        for (Queue queue : present.isEmpty() ? level.queues() : present) {
            absent(queue).stream().forEach(interval -> missing.putIfAbsent(interval, reason(queue, interval)));
        }
    }

    private BitSet absent(Queue queue) {
        BitSet absent = level.absences().of(queue.id());
        absent.and(open);
        return absent;
    }

    private FailureKind reason(Queue queue, int interval) {
        return level.absences()
                .reason(queue.id(), Absences.bits(interval, interval + 1))
                .orElseThrow();
    }

    boolean isClosed() {
        return open.isEmpty();
    }

    List<QueueTally> queues() {
        return queues;
    }

    List<IntervalResult> intervals() {
        List<IntervalResult> results = new ArrayList<>();
        level.numbers(window, Hours.ALL).stream().forEach(interval -> results.add(interval(interval)));
        return results;
    }

    private IntervalResult interval(int interval) {
        TimeRange range = level.grid().interval(interval);
        if (!open.get(interval)) {
            return new IntervalResult(range, new Attainment.Closed(), TermCounts.none());
        }
        if (missing.containsKey(interval)) {
            return new IntervalResult(range, new Attainment.Unavailable(missing.get(interval)), TermCounts.none());
        }
        MediaCounts counts = level.counted(byInterval.getOrDefault(interval, Map.of()));
        return new IntervalResult(range, level.attainment(counts), TermCounts.of(level.level(), counts));
    }
}
