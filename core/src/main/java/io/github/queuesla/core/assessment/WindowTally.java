package io.github.queuesla.core.assessment;

import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;

/** Adds up one window of a service level: by row, and by interval. Used by one thread. */
final class WindowTally {

    private final LevelCounts level;
    private final TimeRange window;
    private final List<QueueTally> queues;

    WindowTally(LevelCounts level, TimeRange window, Instant now) {
        this.level = level;
        this.window = window;
        RowTally rows = new RowTally(level, window, now);
        this.queues = level.queues().stream().map(rows::of).toList();
    }

    boolean isClosed() {
        return level.numbers(window, Hours.OPEN).isEmpty();
    }

    List<QueueTally> queues() {
        return queues;
    }

    List<IntervalResult> intervals() {
        return new IntervalTally(level, level.intervals(window, Hours.ALL)).results();
    }
}
