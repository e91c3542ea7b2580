package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.BitSet;
import java.util.List;

/** The counted intervals that lie in the opening hours of a service level. */
final class OpenIntervals {

    private OpenIntervals() {}

    /**
     * The numbers of those intervals.
     *
     * @param windows the windows of the service level; nothing is open outside them
     * @throws IllegalArgumentException when an interval is partly open
     */
    static BitSet of(ServiceLevel level, List<Span> windows, IntervalGrid grid) {
        BitSet open = new BitSet();
        for (Span window : windows) {
            window.range()
                    .cutTo(grid.range())
                    .ifPresent(range -> hours(level, range).forEach(hours -> set(open, hours, grid, level)));
        }
        return open;
    }

    private static List<TimeRange> hours(ServiceLevel level, TimeRange range) {
        return level.scope().hours().map(hours -> hours.openWithin(range)).orElse(List.of(range));
    }

    private static void set(BitSet open, TimeRange hours, IntervalGrid grid, ServiceLevel level) {
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
